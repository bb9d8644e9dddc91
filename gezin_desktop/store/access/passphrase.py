"""Secrets that people handle: passphrases, the printed recovery code, the keyring's secret."""

from __future__ import annotations

import hashlib
import importlib
import re
import secrets
import unicodedata
from types import ModuleType

from gezin_desktop import assets
from gezin_desktop.store.errors import KeyringUnavailable, WeakPassphrase, WrongPassphrase

SERVICE = "gezin-desktop"

_FEWEST_WORDS = 4
_FEWEST_CHARACTERS = 14
_FEWEST_DIFFERENT = 6
_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # without I, L, O, U: they are misread
_CODE_SYMBOLS = 30  # 150 random bits
_CHECK_SYMBOLS = 2
_MISREAD = str.maketrans("OIL", "011")
_LEET = str.maketrans("0134578@$!", "oleastbasi")


def normal(passphrase: str) -> bytes:
    """The bytes of a passphrase, the same on every keyboard: NFKC, outer blanks removed."""
    return unicodedata.normalize("NFKC", passphrase).strip().encode("utf-8", "surrogatepass")


def weakness(passphrase: str) -> str | None:
    """Why a new passphrase is too weak, as a key of ``words.SENTENCES``, or None.

    Four words or more, or 14 characters or more; not a common password and not one thing repeated.
    """
    text = unicodedata.normalize("NFKC", passphrase).strip().casefold()
    parts = [part for part in re.split(r"[\W_]+", text) if len(part) >= 3]
    if len(parts) < _FEWEST_WORDS and len(text) < _FEWEST_CHARACTERS:
        return "passphrase-short"
    if len(parts) >= _FEWEST_WORDS and len(set(parts)) < _FEWEST_WORDS - 1:
        return "passphrase-simple"
    if len(set(text)) < _FEWEST_DIFFERENT:
        return "passphrase-simple"
    if _is_common(text):
        return "passphrase-common"
    return None


def checked(passphrase: str | None) -> bytes:
    """The bytes of a new passphrase that is strong enough.

    Raises:
        WeakPassphrase: it is absent or too weak.
    """
    if not passphrase:
        raise WeakPassphrase("passphrase-needed")
    problem = weakness(passphrase)
    if problem:
        raise WeakPassphrase(problem)
    return normal(passphrase)


def _is_common(text: str) -> bool:
    """True when little is left after the common passwords have been taken out."""
    rest = re.sub(r"[\W_]+", "", text)
    plain = re.sub(r"[\W_\d]+", "", text.translate(_LEET))
    common = sorted(assets.text("store", "common-passwords.txt").split(), key=len, reverse=True)
    for word in common:
        rest, plain = rest.replace(word, ""), plain.replace(word, "")
    return min(len(re.sub(r"\d+", "", rest)), len(plain)) < _FEWEST_DIFFERENT


def new_recovery_code() -> str:
    """A code to print: eight groups of four, the last two signs check the rest."""
    body = "".join(secrets.choice(_ALPHABET) for _ in range(_CODE_SYMBOLS))
    code = body + _check_symbols(body)
    return "-".join(code[i : i + 4] for i in range(0, len(code), 4))


def recovery_secret(code: str) -> bytes:
    """The secret of a typed recovery code; case, blanks, hyphens and O for 0 do not matter.

    Raises:
        WrongPassphrase: the code holds a typing error.
    """
    plain = re.sub(r"[\s\-\u2010-\u2015]+", "", code).upper().translate(_MISREAD)
    body = plain[:_CODE_SYMBOLS]
    if len(plain) != _CODE_SYMBOLS + _CHECK_SYMBOLS or plain != body + _check_symbols(body):
        raise WrongPassphrase("mistyped-recovery-code")
    return body.encode("ascii")


def _check_symbols(body: str) -> str:
    digest = hashlib.sha256(body.encode("utf-8", "replace")).digest()
    return "".join(_ALPHABET[byte % 32] for byte in digest[:_CHECK_SYMBOLS])


def is_recovery_code(typed: str) -> bool:
    """Whether a text is a recovery code without a typing error, so no passphrase is meant."""
    try:
        recovery_secret(typed)
    except WrongPassphrase:
        return False
    return True


def has_keyring() -> bool:
    """Whether this computer has a keyring that can be used; it may take a moment to say."""
    try:
        return bool(_backend().get_keyring().priority > 0)
    except Exception:  # each backend has errors of its own, without a common ground
        return False


def new_keyring_secret(store_id: str) -> bytes:
    """Put a random secret for this store into the system's keyring and give it.

    Raises:
        KeyringUnavailable: the keyring does not keep it.
    """
    secret = secrets.token_hex(32)
    try:
        keyring = _backend()
        keyring.set_password(SERVICE, store_id, secret)
        kept = keyring.get_password(SERVICE, store_id)
    except Exception:  # each backend has errors of its own, without a common ground
        raise KeyringUnavailable from None
    if kept != secret:
        raise KeyringUnavailable
    return secret.encode("ascii")


def keyring_secret(store_id: str) -> bytes:
    """The secret of this store in the system's keyring.

    Raises:
        KeyringUnavailable: there is none, or the keyring is absent or locked.
    """
    try:
        secret = str(_backend().get_password(SERVICE, store_id) or "")
    except Exception:  # each backend has errors of its own, without a common ground
        raise KeyringUnavailable from None
    if not secret:
        raise KeyringUnavailable
    return secret.encode("utf-8")


def forget_keyring_secret(store_id: str) -> None:
    """Remove the secret of this store from the system's keyring, when it is there."""
    try:
        _backend().delete_password(SERVICE, store_id)
    except Exception:  # nothing to remove, or no keyring: the slot itself is gone either way
        return


def _backend() -> ModuleType:
    # loading it looks through all installed packages; most starts never need it
    return importlib.import_module("keyring")
