pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import "../components"
import "../theme"

// Asks for the keypad's keys one after the other, and shows what came.
FocusScope {
    id: page

    required property ShellView shell
    required property StaffView staff
    required property KeypadView view
    readonly property var words: staff.texts
    readonly property bool done: view.asked === ""

    focus: true

    ScrollArea {
        id: area

        anchors.fill: parent
        shell: page.shell
        words: page.staff.texts
        focus: true
        spacing: Theme.s

        Words {
            width: area.columnWidth
            text: page.done ? page.words.keypad_done : page.staff.fill(page.words.keypad_ask, {
                "use": page.view.asked
            })
            font.variableAxes: ({
                    "wght": 650
                })
        }

        Words {
            width: area.columnWidth
            visible: text !== ""
            text: page.view.said
            color: Theme.accent
            font.pixelSize: Theme.small
            Accessible.role: Accessible.AlertMessage
        }

        Flow {
            width: area.columnWidth
            spacing: Theme.gap

            KioskButton {
                shell: page.shell
                control: "keypad.keep"
                visible: page.done
                filled: true
                textSize: Theme.small
                icon_: "check"
                text: page.words.keypad_keep
                onActivated: page.view.keep()
            }

            KioskButton {
                shell: page.shell
                control: "keypad.skip"
                visible: !page.done
                textSize: Theme.small
                icon_: "next"
                text: page.words.keypad_skip
                onActivated: page.view.skip()
            }

            KioskButton {
                shell: page.shell
                control: "keypad.again"
                textSize: Theme.small
                icon_: "replay"
                text: page.words.keypad_again
                onActivated: page.view.begin()
            }

            KioskButton {
                shell: page.shell
                control: "keypad.usual"
                textSize: Theme.small
                icon_: "back"
                text: page.words.keypad_usual
                onActivated: page.view.usual()
            }
        }

        Repeater {
            model: page.view.rows

            Row {
                id: row

                required property var modelData

                spacing: Theme.m

                Words {
                    width: Math.round(area.columnWidth * 0.6)
                    text: row.modelData.text
                    font.pixelSize: Theme.small
                }

                Words {
                    visible: text !== ""
                    text: row.modelData.none !== "" ? row.modelData.none : row.modelData.key
                    font.pixelSize: Theme.small
                    color: Theme.primary
                }
            }
        }
    }
}
