"""What the counsellor sees: the window, its forms and the live outcome."""

import sys

if sys.version_info < (3, 12):
    from gezin_desktop.desk.overriding import keep_errors_whole

    keep_errors_whole()
