"""Where the frozen program begins."""

import sys

from lmtrainer.__main__ import main

sys.exit(main())
