pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import "../components"
import "../theme"

// The number pad. Six marks fill as digits come; what is wrong, or how long to wait, stands beside.
FocusScope {
    id: page

    required property ShellView shell
    required property StaffView staff
    required property PinPad view
    readonly property var words: staff.texts
    readonly property real keyWidth: 32 * Theme.mm
    readonly property real keyHeight: Math.min(28 * Theme.mm, Math.max(Theme.target, (height - dots.height - 2 * Theme.m - 4 * Theme.gap) / 4))

    focus: true
    Keys.onPressed: event => {
        if (/^[0-9]$/.test(event.text)) {
            event.accepted = true;
            if (!event.isAutoRepeat)
                view.digit(event.text);
        }
    }

    Column {
        id: told

        x: page.view.closed ? Math.round((page.width - width) / 2) : Theme.portrait ? Theme.m : Math.max(Theme.l, (page.width / 2 - width) / 2)
        y: Theme.portrait ? Theme.l : Math.max(Theme.m, (page.height - height) / 2)
        width: page.view.closed ? Math.min(parent.width - 2 * Theme.m, 300 * Theme.mm) : Theme.portrait ? parent.width - 2 * Theme.m : Math.min(parent.width / 2 - 2 * Theme.l, 190 * Theme.mm)
        spacing: Theme.m

        Glyph {
            visible: page.view.closed
            name: "shield"
            size: 24 * Theme.mm
            tint: Theme.call
        }

        Words {
            width: parent.width
            visible: !page.view.closed
            text: page.view.lead
            color: Theme.inkSoft
        }

        Words {
            width: parent.width
            visible: page.view.said !== ""
            text: page.view.said
            color: Theme.call
            Accessible.role: Accessible.AlertMessage
        }
    }

    Column {
        id: pad

        visible: !page.view.closed
        enabled: page.view.isOpen
        x: Theme.portrait ? (parent.width - width) / 2 : parent.width / 2 + Math.max(0, (parent.width / 2 - width) / 2)
        y: Theme.portrait ? told.y + told.height + Theme.l : Math.max(Theme.s, (parent.height - height) / 2)
        spacing: Theme.gap

        Row {
            id: dots

            anchors.horizontalCenter: parent.horizontalCenter
            spacing: Theme.s
            Accessible.role: Accessible.StaticText
            Accessible.name: page.view.entered + " / 6"
            Accessible.ignored: !visible

            Repeater {
                model: 6

                Rectangle {
                    required property int index

                    width: 7 * Theme.mm
                    height: width
                    radius: width / 2
                    color: index < page.view.entered ? Theme.primary : "transparent"
                    border.width: Theme.keyline
                    border.color: Theme.primary
                }
            }
        }

        Grid {
            id: keys

            property bool touched: false

            columns: 3
            spacing: Theme.gap

            Repeater {
                model: ["1", "2", "3", "4", "5", "6", "7", "8", "9", "", "0"]

                DigitKey {
                    id: key

                    required property string modelData

                    objectName: modelData === "" ? "" : "pin." + modelData
                    text: modelData
                    width: page.keyWidth
                    height: page.keyHeight
                    opacity: modelData === "" ? 0 : 1
                    enabled: modelData !== ""
                    lit: keys.touched
                    onPressedChanged: keys.touched = pressed
                    onActivated: page.view.digit(modelData)

                    FocusRing {
                        control: key
                        parent: key
                    }
                }
            }

            KioskButton {
                shell: page.shell
                control: "pin.erase"
                width: page.keyWidth
                height: page.keyHeight
                textSize: Theme.label
                text: page.words.pin_erase
                onActivated: page.view.erase()
            }
        }
    }
}
