"""A property worked out once; without the lock that the standard library's takes in Python 3.11."""

from collections.abc import Callable
from typing import Generic, TypeVar

OwnerT = TypeVar("OwnerT")
ValueT = TypeVar("ValueT")


class lazy(Generic[OwnerT, ValueT]):  # noqa: N801  # it is read as a decorator
    """Work a value out when it is first asked for, and keep it in the object."""

    def __init__(self, work: Callable[[OwnerT], ValueT]) -> None:
        self._work = work
        self._name = work.__name__
        self.__doc__ = work.__doc__

    def __get__(self, owner: OwnerT, kind: type[OwnerT]) -> ValueT:
        """Work it out; from then on the object's own attribute hides this one."""
        value = self._work(owner)
        owner.__dict__[self._name] = value
        return value
