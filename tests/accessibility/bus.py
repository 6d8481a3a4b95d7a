"""Speaks AT-SPI over the real accessibility bus, as a screen reader does."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, NamedTuple

from jeepney import DBusAddress, HeaderFields, MatchRule, Message, MessageType, new_method_call
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import DBusConnection, open_dbus_connection

ATSPI = "org.a11y.atspi"
ROOT = "/org/a11y/atspi/accessible/root"
EVENTS = ("object:announcement", "object:state-changed:focused")
PATIENCE = 20.0
"""Seconds an answer or an event may take; it takes milliseconds."""
TRIES = 3
GONE = {
    f"org.freedesktop.DBus.Error.{name}"
    for name in ("NoReply", "Disconnected", "ServiceUnknown", "NameHasNoOwner", "Spawn.ChildExited")
}
"""What the bus answers for a program that has gone away or did not come up."""
STATES = {
    "checked": 4, "enabled": 8, "focusable": 11, "focused": 12, "sensitive": 24,
    "showing": 25, "visible": 30, "checkable": 41,
}  # fmt: skip
"""Bits of AT-SPI's state set."""


class GoneError(RuntimeError):
    """Whoever was asked has gone away."""


class At(NamedTuple):
    """Where an object is: the bus name of its program, and its path there."""

    program: str
    path: str


@dataclass(frozen=True)
class Node:
    """What the bus says of one object, as it was when asked. `box` is in pixels of the screen."""

    at: At
    role: str
    name: str
    description: str
    states: frozenset[str]
    actions: tuple[str, ...]
    box: tuple[int, int, int, int]
    children: tuple[Node, ...]

    def all(self) -> Iterator[Node]:
        """This and everything below it, in the order of reading."""
        yield self
        for child in self.children:
            yield from child.all()


class Event(NamedTuple):
    """What a program has told everybody who listens."""

    at: At
    member: str
    detail: str
    value: Any


class Bus:
    """A screen reader's end of the accessibility bus."""

    def __init__(self, address: str) -> None:
        self._connection: DBusConnection = open_dbus_connection(address)
        self._answers: dict[int, Message] = {}
        self._events: list[Event] = []
        registry = DBusAddress("/org/a11y/atspi/registry", f"{ATSPI}.Registry", f"{ATSPI}.Registry")
        rule = MatchRule(type="signal", interface=f"{ATSPI}.Event.Object")
        try:
            self.ask([message_bus.AddMatch(rule)])
            self.ask([new_method_call(registry, "RegisterEvent", "s", (name,)) for name in EVENTS])
        except BaseException:
            self.close()
            raise

    def close(self) -> None:
        """Hang up."""
        self._connection.close()

    def ask(self, questions: Sequence[Message]) -> list[tuple[Any, ...]]:
        """Send all questions, then wait for all answers: one round, not one for each."""
        answers = self._ask(questions)
        for question, answer in zip(questions, answers, strict=True):
            _check(question, answer)
        return [answer.body for answer in answers]

    def _ask(self, questions: Sequence[Message]) -> list[Message]:
        serials = [next(self._connection.outgoing_serial) for _ in questions]
        for serial, question in zip(serials, questions, strict=True):
            self._connection.send(question, serial=serial)
        while not self._answers.keys() >= set(serials):
            self._receive()
        return [self._answers.pop(serial) for serial in serials]

    def _receive(self) -> None:
        message = self._connection.receive(timeout=PATIENCE)
        fields = message.header.fields
        if message.header.message_type is MessageType.signal:
            if str(fields.get(HeaderFields.interface)).startswith(f"{ATSPI}.Event"):
                at = At(fields[HeaderFields.sender], fields[HeaderFields.path])
                detail, _, _, value, *_ = message.body
                self._events.append(Event(at, fields[HeaderFields.member], detail, value[1]))
        else:
            self._answers[fields.get(HeaderFields.reply_serial, -1)] = message

    def event(self, wanted: Callable[[Event], bool]) -> Event:
        """The first event that was wanted, of those since the last call; waits for it."""
        seen: list[Event] = []
        while True:
            while self._events:
                event = self._events.pop(0)
                if wanted(event):
                    return event
                seen.append(event)
            try:
                self._receive()
            except TimeoutError:
                raise AssertionError(f"it never came; only {seen}") from None

    def forget_events(self) -> None:
        """Whatever was told so far counts no more."""
        self.ask([message_bus.GetId()])  # what was sent before its answer has arrived now
        self._events.clear()

    # --- programs and trees ---------------------------------------------------------------

    def programs(self) -> list[At]:
        """Who takes part."""
        registry = At(f"{ATSPI}.Registry", ROOT)
        (children,) = self.ask([_call(registry, "Accessible", "GetChildren")])[0]
        return [At(*child) for child in children]

    def tree(self, top: At) -> Node:
        """An object and all below it."""
        levels: list[list[At]] = [[top]]
        children: dict[At, list[At]] = {}
        while levels[-1]:
            answers = self.ask([_call(at, "Accessible", "GetChildren") for at in levels[-1]])
            for at, (said,) in zip(levels[-1], answers, strict=True):
                children[at] = [At(*child) for child in said]
            levels.append([child for at in levels[-1] for child in children[at]])
        return self._nodes(children)[top]

    def _nodes(self, children: Mapping[At, list[At]]) -> dict[At, Node]:
        ats = list(children)
        questions = [
            [_call(at, "Accessible", "GetRoleName") for at in ats],
            [_get(at, "Accessible", "Name") for at in ats],
            [_get(at, "Accessible", "Description") for at in ats],
            [_call(at, "Accessible", "GetState") for at in ats],
            [_call(at, "Accessible", "GetInterfaces") for at in ats],
        ]
        roles, names, descriptions, states, interfaces = (self.ask(each) for each in questions)
        acting = [
            at for at, (has,) in zip(ats, interfaces, strict=True) if f"{ATSPI}.Action" in has
        ]
        placed = [
            at for at, (has,) in zip(ats, interfaces, strict=True) if f"{ATSPI}.Component" in has
        ]
        acts = dict(
            zip(acting, self.ask([_call(at, "Action", "GetActions") for at in acting]), strict=True)
        )
        extents = [
            new_method_call(_address(at, "Component"), "GetExtents", "u", (0,)) for at in placed
        ]
        boxes = dict(zip(placed, self.ask(extents), strict=True))
        made: dict[At, Node] = {}
        for number in reversed(range(len(ats))):
            at = ats[number]
            made[at] = Node(
                at,
                roles[number][0],
                names[number][0][1],
                descriptions[number][0][1],
                _states(states[number][0]),
                tuple(action[0] for action in acts[at][0]) if at in acts else (),
                tuple(boxes[at][0]) if at in boxes else (0, 0, 0, 0),
                tuple(made[child] for child in children[at]),
            )
        return made

    def act(self, node: Node, action: str) -> None:
        """Let an object do one of its actions."""
        number = node.actions.index(action)
        question = new_method_call(_address(node.at, "Action"), "DoAction", "i", (number,))
        assert self.ask([question])[0] == (True,)

    def press_blindly(self, node: Node) -> None:
        """Press what was there once, whatever has become of it."""
        question = new_method_call(_address(node.at, "Action"), "DoAction", "i", (0,))
        self._ask([question])


def _check(question: Message, answer: Message) -> None:
    """Raise what an answer says went wrong."""
    if answer.header.message_type is MessageType.error:
        gone = answer.header.fields.get(HeaderFields.error_name) in GONE
        raise (GoneError if gone else RuntimeError)(f"{question.header.fields}: {answer.body}")


def _address(at: At, interface: str) -> DBusAddress:
    return DBusAddress(at.path, at.program, f"{ATSPI}.{interface}")


def _call(at: At, interface: str, method: str) -> Message:
    return new_method_call(_address(at, interface), method)


def _get(at: At, interface: str, name: str) -> Message:
    properties = DBusAddress(at.path, at.program, "org.freedesktop.DBus.Properties")
    return new_method_call(properties, "Get", "ss", (f"{ATSPI}.{interface}", name))


def _states(words: Sequence[int]) -> frozenset[str]:
    bits = words[0] | words[1] << 32
    return frozenset(name for name, bit in STATES.items() if bits >> bit & 1)


@contextmanager
def session_bus() -> Iterator[str]:
    """A session bus of our own, which starts the accessibility bus when that is asked for."""
    reading, writing = os.pipe()
    daemon = subprocess.Popen(
        ["dbus-daemon", "--session", "--nofork", "--nopidfile", f"--print-address={writing}"],
        pass_fds=[writing],
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    try:
        with os.fdopen(reading) as told:
            yield told.readline().strip()
    finally:
        daemon.terminate()
        daemon.wait()


def accessibility_bus(session: str) -> str:
    """The address of the accessibility bus that belongs to a session bus."""
    connection = open_dbus_connection(session)
    asked = new_method_call(
        DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Bus"), "GetAddress"
    )
    try:
        answer = connection.send_and_get_reply(asked, timeout=PATIENCE)
    finally:
        connection.close()
    _check(asked, answer)
    address: str = answer.body[0]
    return address


def hearing(session: str) -> Bus:
    """A screen reader's end of a session's accessibility bus.

    On a loaded machine the registry may go away before its first answer; the bus starts it anew
    when it is asked again. No kiosk has been heard of until then, so none is let off anything.
    """
    for _ in range(TRIES - 1):
        try:
            return Bus(accessibility_bus(session))
        except (OSError, GoneError):
            continue
    return Bus(accessibility_bus(session))
