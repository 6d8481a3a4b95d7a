pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import "../components"
import "../theme"

// Everything that is wrong with the content on a stick.
FocusScope {
    id: page

    required property ShellView shell
    required property StaffView staff
    required property UpdateView update

    focus: true

    ScrollArea {
        id: area

        anchors.fill: parent
        shell: page.shell
        focus: true
        spacing: Theme.gap

        Repeater {
            model: page.update.report

            Words {
                required property string modelData

                width: area.columnWidth
                text: modelData
                font.pixelSize: Theme.small
            }
        }

        Repeater {
            model: page.update.problems

            ProblemCard {
                width: area.columnWidth
            }
        }

        PartButtons {
            shell: page.shell
            staff: page.staff
            update: page.update
        }
    }

    Connections {
        target: page.update

        function onPart_changed(): void {
            area.toTop();
        }
    }
}
