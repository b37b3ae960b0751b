"""A frozen class behaves like a frozen, slotted dataclass in everything but the time that making it takes."""

import copy
import pickle
from concurrent.futures import ThreadPoolExecutor
from dataclasses import FrozenInstanceError, asdict, astuple, dataclass, field, fields, is_dataclass, replace
from typing import ClassVar

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lmtrainer.frozen import frozen


@frozen
class Point:
    """A place."""

    x: int
    y: object = 0
    name: str = ""

    @property
    def far(self) -> bool:
        return self.x > 10


@dataclass(frozen=True, slots=True)
class Model:
    """The same by the standard library."""

    x: int
    y: object = 0
    name: str = ""


@frozen
class Sized(Point):
    """Inherits its fields."""

    size: int = 1

    def __post_init__(self) -> None:
        if self.size < 0:
            raise ValueError("a size is not negative")


@frozen
class Nothing:
    """Has no field."""


@frozen
class One:
    """Has one field."""

    only: tuple[int, ...]


values = st.tuples(st.integers(), st.one_of(st.none(), st.text(), st.floats(allow_nan=False)), st.text())


@given(values, values)
def test_it_is_equal_hashed_and_shown_as_a_dataclass_is(one: tuple, other: tuple) -> None:
    assert (Point(*one) == Point(*other)) == (Model(*one) == Model(*other))
    assert hash(Point(*one)) == hash(Model(*one))
    assert repr(Point(*one)) == repr(Model(*one)).replace("Model", "Point")


@given(values)
def test_the_standard_librarys_functions_work_on_it(held: tuple) -> None:
    point = Point(*held)
    assert is_dataclass(point) and astuple(point) == held
    assert list(asdict(point)) == [one.name for one in fields(point)] == ["x", "y", "name"]
    assert replace(point, name="new") == Point(held[0], held[1], "new")
    for copied in (copy.copy(point), copy.deepcopy(point), pickle.loads(pickle.dumps(point))):
        assert repr(copied) == repr(point) and type(copied) is Point


def test_nothing_in_it_can_be_changed_or_added() -> None:
    point = Point(1)
    for change in (lambda: setattr(point, "x", 2), lambda: setattr(point, "z", 2), lambda: delattr(point, "x")):
        with pytest.raises(FrozenInstanceError):
            change()
    assert point == Point(1) and not hasattr(point, "__dict__") and not point.far


def test_it_is_taken_apart_by_match() -> None:
    match Point(1, 2, "c"):
        case Point(x, y, name=name):
            assert (x, y, name) == (1, 2, "c")


def test_wrong_arguments_are_refused_as_in_any_call() -> None:
    for call in (lambda: Point(), lambda: Point(1, 2, "", 4), lambda: Point(x=1, q=2)):
        with pytest.raises(TypeError, match=r"Point.__init__\(\)"):
            call()


def test_a_class_may_inherit_and_check_itself() -> None:
    sized = Sized(1, size=3)
    assert (sized.x, sized.size, repr(sized)) == (1, 3, "Sized(x=1, y=0, name='', size=3)")
    assert sized != Point(1) and replace(sized, size=4).size == 4
    with pytest.raises(ValueError, match="negative"):
        Sized(1, size=-1)


def test_a_class_may_have_one_field_or_none() -> None:
    assert Nothing() == Nothing() and hash(Nothing()) == hash(Nothing())
    assert One((1, 2)) == One((1, 2)) != One((1,)) and repr(One(())) == "One(only=())"


def test_what_it_cannot_do_is_refused_when_the_class_is_made() -> None:
    with pytest.raises(TypeError, match="plain fields"):

        @frozen
        class Listed:
            """Wants a new list each time."""

            items: list[int] = field(default_factory=list)

    with pytest.raises(TypeError, match="plain fields"):

        @frozen
        class Changing:
            """Has a default that changes."""

            items: list = []  # noqa: RUF012

    with pytest.raises(TypeError, match="without a default"):

        @frozen
        class Late:
            """Has a field that must be given after one that need not."""

            one: int = 1
            other: str


def test_a_dataclass_and_a_plain_class_may_inherit_from_it() -> None:
    class Named(Point):
        """A plain class."""

    @dataclass(init=False)
    class Grown(Point):
        """A class of the standard library's."""

    assert Named(1).x == 1 and Named(1, name="a") == Named(1, name="a")
    assert [one.name for one in fields(Grown)] == ["x", "y", "name"]


def test_what_is_the_classs_own_is_no_field() -> None:
    @frozen
    class Kind:
        """Says something of all its values."""

        is_aside: ClassVar[bool] = True
        name: str

    assert Kind.is_aside and Kind("a").is_aside and [one.name for one in fields(Kind)] == ["name"]


def test_its_fields_say_what_the_standard_librarys_do() -> None:
    told = [[(one.name, one.type, one.default, one.init, one.repr) for one in fields(of)] for of in (Point, Model)]
    assert told[0] == told[1]
    assert Point.__match_args__ == Model.__match_args__ and Point.__slots__ == Model.__slots__
    assert (Point.__doc__, Point.__module__, Point.__qualname__) == ("A place.", __name__, "Point")


def test_first_values_may_be_made_by_many_threads_at_once() -> None:
    for _ in range(200):

        @frozen
        class Fresh:
            """Has no value yet."""

            number: int

        with ThreadPoolExecutor(4) as threads:
            assert {one.number for one in threads.map(Fresh, range(8))} == set(range(8))
