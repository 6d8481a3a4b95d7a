"""The staff area as a whole, made when it is first wanted."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject
from PySide6.QtQml import QmlElement

from kiosk.ui.shell import ShellView
from kiosk.ui.staff_clinic import ClinicView
from kiosk.ui.staff_clock import ClockView
from kiosk.ui.staff_desk import Desk
from kiosk.ui.staff_door import StaffDoor
from kiosk.ui.staff_health import HealthView
from kiosk.ui.staff_keypad import KeypadView
from kiosk.ui.staff_pin import PinPad
from kiosk.ui.staff_settings import SettingsView
from kiosk.ui.staff_trial import TrialView
from kiosk.ui.staff_update import UpdateView
from kiosk.ui.staff_view import StaffView

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class StaffArea(QObject):
    """What lies behind the door: see `kiosk.ui.staff_door.Area`."""

    def __init__(self, shell: ShellView, door: StaffDoor, desk: Desk) -> None:
        super().__init__(door)
        self.view = StaffView(shell, door, desk, self)
        self.trial = TrialView(shell, self.view, door, self)
        self.updates = UpdateView(self.view, self.trial, self)
        self._settings = SettingsView(self.view, self)
        self._clinic = ClinicView(self.view, self)
        self._keypad = KeypadView(shell, self.view, self._settings, self)
        self._clock = ClockView(self.view, self)
        self._health = HealthView(shell, self.view, self._settings, self)
        self.begin = self.view.begin
        self.back = self.view.back
        self.end = self.view.end
        self.touched = self.view.touched

    def _get_staff(self) -> StaffView:
        return self.view

    def _get_pin(self) -> PinPad:
        return self.view.pad

    def _get_update(self) -> UpdateView:
        return self.updates

    def _get_trial(self) -> TrialView:
        return self.trial

    def _get_settings(self) -> SettingsView:
        return self._settings

    def _get_keypad(self) -> KeypadView:
        return self._keypad

    def _get_clinic(self) -> ClinicView:
        return self._clinic

    def _get_clock(self) -> ClockView:
        return self._clock

    def _get_health(self) -> HealthView:
        return self._health

    staff = Property(StaffView, _get_staff, constant=True)
    pin = Property(PinPad, _get_pin, constant=True)
    update = Property(UpdateView, _get_update, constant=True)
    tried = Property(TrialView, _get_trial, constant=True)
    settings = Property(SettingsView, _get_settings, constant=True)
    keypad = Property(KeypadView, _get_keypad, constant=True)
    clinic = Property(ClinicView, _get_clinic, constant=True)
    clock = Property(ClockView, _get_clock, constant=True)
    health = Property(HealthView, _get_health, constant=True)
