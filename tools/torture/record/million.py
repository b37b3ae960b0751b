"""A million answers: all of them there and whole, and the record still opens at once."""

from pathlib import Path
from time import perf_counter

from grown_record import grow
from lmtrainer.store.history_store import HistoryStore
from lmtrainer.store.opening import open_database
from lmtrainer.store.verification import Verification
from torture.fault import Fault, Outcome
from torture.record.facts import NOW

OPENS_WITHIN_S = 0.25


def a_million(times: int, folder: Path) -> Outcome:
    """Write so many answers, open, look every one of them through."""
    record = folder / "record.sqlite"
    grow(record, times, "grown", 1000)
    began = perf_counter()
    database = open_database(record, NOW)
    history = HistoryStore(database).history("grown")
    opened_s = perf_counter() - began
    findings = Verification(database, 5000, whole=True).run()
    counted = sum(standing.tries for found in history.standings.values() for standing in found)
    database.close()
    note = f"{record.stat().st_size / times:.0f} bytes for each; open with its progress in {opened_s * 1000:.0f} ms"
    hung = int(opened_s > OPENS_WITHIN_S)
    return Outcome(times, times - counted, findings.damaged_rows + findings.sums_put_right, hung=hung, note=note)


FAULTS = (Fault("very many answers", a_million, 3000, 1_000_000),)
