import QtQuick
import "../components"
import "../theme"

// Something that is on or off, with a box that says which.
KioskButton {
    property bool on: false

    atStart: true
    checkable: true
    ticked: on
    textSize: Theme.small
    icon_: on ? "checkbox-on" : "checkbox-off"
    Accessible.role: Accessible.CheckBox
}
