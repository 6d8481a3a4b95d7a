pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import "../components"
import "../theme"

// Date and time with more above and less below each part, and in whole words what the clock will say.
FocusScope {
    id: page

    required property ShellView shell
    required property StaffView staff
    required property ClockView view
    // The parts that stand side by side: all, or on an upright screen the date and below it the time.
    readonly property var rows: Theme.portrait ? [[0, 1, 2], [3, 4]] : [[0, 1, 2, 3, 4]]
    readonly property int abreast: Theme.portrait ? 3 : 6
    readonly property real broad: Math.min(area.columnWidth, abreast * 44 * Theme.mm + (abreast - 1) * Theme.gap)

    focus: true

    ScrollArea {
        id: area

        anchors.fill: parent
        shell: page.shell
        words: page.staff.texts
        focus: true
        spacing: Theme.m

        Repeater {
            model: page.rows

            DateParts {
                required property var modelData

                shell: page.shell
                parts: modelData.map(at => page.view.fields[at])
                broad: page.broad
                onMoved: (what, by) => page.view.act(what, by)
            }
        }

        Words {
            objectName: "staff.date.sentence"
            width: area.columnWidth
            text: page.view.sentence
            font.pixelSize: Theme.small
        }

        KioskButton {
            shell: page.shell
            control: "staff.date.set"
            filled: true
            textSize: Theme.small
            icon_: "check"
            text: page.staff.texts.date_do
            onActivated: page.view.ask()
        }
    }
}
