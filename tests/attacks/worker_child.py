"""The worker process with one defence switched off; otherwise the program's own."""

import sys

from tests.attacks.defences import switch_off

from lmtrainer.study.compile_worker import worker_main

switch_off(sys.argv[1], worker=True)
sys.exit(worker_main([]))
