"""Where the program begins on Windows. It is frozen in this: its own program starts it again for a worker process."""

import sys

sys.frozen = True  # type: ignore[attr-defined]

from lmtrainer.__main__ import main  # noqa: E402

sys.exit(main())
