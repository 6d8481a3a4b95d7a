pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import "../components"
import "../theme"

// What there is on the sticks, to choose from. What is told of them stands below what one chooses from,
// so that nothing moves away under a finger.
FocusScope {
    id: page

    required property ShellView shell
    required property StaffView staff
    required property UpdateView view
    readonly property bool none: view.candidates.length === 0

    focus: true

    ScrollArea {
        id: area

        anchors.fill: parent
        shell: page.shell
        words: page.staff.texts
        focus: true
        spacing: Theme.gap

        Repeater {
            model: page.none ? page.view.hints : []

            Words {
                required property string modelData

                width: area.columnWidth
                text: modelData
            }
        }

        Words {
            width: Math.min(area.columnWidth, Theme.measure)
            visible: page.none
            text: page.staff.texts.update_then
            font.pixelSize: Theme.small
            color: Theme.inkSoft
        }

        Words {
            width: area.columnWidth
            visible: !page.none
            text: page.staff.texts.update_choose
        }

        Repeater {
            model: page.view.candidates

            KioskButton {
                required property var modelData
                required property int index

                shell: page.shell
                control: "staff.candidate." + index
                width: area.columnWidth
                atStart: true
                textSize: Theme.small
                icon_: modelData.kind === "bundle" ? "clipboard" : "book"
                text: modelData.name
                onActivated: page.view.choose(index)
            }
        }

        Repeater {
            model: page.none ? [] : page.view.hints

            Words {
                required property string modelData

                width: area.columnWidth
                text: modelData
                font.pixelSize: Theme.small
            }
        }
    }
}
