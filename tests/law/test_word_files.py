"""The packed sentences: the same as the files, and never read in their place when they are not."""

from __future__ import annotations

import pytest
from gezin_desktop import assets
from gezin_desktop.law import word_files
from gezin_desktop.law.word_files import PACKED, own_entries, packed, written_out

FILES = word_files.word_files()


def test_the_packed_sentences_are_those_of_the_files():
    """When this fails: ``python packaging/word_files.py`` makes the packed file anew."""
    assert assets.data("law", "texts", PACKED) == packed(FILES)


def test_what_is_packed_comes_out_as_it_was_written():
    found, written = own_entries(), written_out(FILES)
    assert list(found.items()) == list(written.items())
    assert all(set(entry) <= {"nl", "en", "nl_you", "en_you"} for entry in found.values())


def _packed_as(monkeypatch, content):
    def data(*parts):
        assert parts == ("law", "texts", PACKED)
        if content is None:
            raise assets.AssetMissing(PACKED)
        return content

    monkeypatch.setattr(word_files.assets, "data", data)


def test_while_the_digest_is_theirs_the_files_are_not_parsed(monkeypatch):
    _packed_as(monkeypatch, packed(FILES))
    monkeypatch.setattr(word_files, "written_out", lambda files: pytest.fail("parsed"))
    assert "nl-partner" in {key.partition(".")[2] for key in own_entries()}


@pytest.mark.parametrize("change", ["words", "name", "one more", "one less"])
def test_changed_files_are_read_themselves(monkeypatch, change):
    name, content = next(iter(FILES.items()))
    files = dict(FILES)
    if change == "words":
        files[name] = content.replace(b'nl = "', b'nl = "Anders: ', 1)
    elif change == "one more":
        files["zz.toml"] = b'[new.title]\nnl = "Nieuw"\nen = "New"\n'
    else:
        del files[name]
        files |= {"renamed.toml": content} if change == "name" else {}
    _packed_as(monkeypatch, packed(FILES))
    monkeypatch.setattr(word_files, "word_files", lambda: files)
    assert own_entries() == written_out(files)


@pytest.mark.parametrize("damage", ["missing", "empty", "cut off", "no text"])
def test_a_damaged_packed_file_is_passed_over(monkeypatch, damage):
    whole = packed(FILES)
    first_line = whole.partition(b"\n")[0]
    content = {
        "missing": None,
        "empty": b"",
        "cut off": whole[: len(whole) // 2],
        "no text": first_line + b"\n\xff\xfe",
    }[damage]
    _packed_as(monkeypatch, content)
    assert own_entries() == written_out(FILES)
