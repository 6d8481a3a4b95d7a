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
    required property UpdateView view

    focus: true

    ScrollArea {
        id: area

        anchors.fill: parent
        shell: page.shell
        words: page.staff.texts
        focus: true
        spacing: Theme.gap

        Repeater {
            model: page.view.report

            Words {
                required property string modelData

                width: area.columnWidth
                text: modelData
                font.pixelSize: Theme.small
            }
        }

        Repeater {
            model: page.view.problems

            ProblemCard {
                width: area.columnWidth
            }
        }

        PartButtons {
            shell: page.shell
            staff: page.staff
            update: page.view
        }
    }

    Connections {
        target: page.view

        function onPart_changed(): void {
            area.toTop();
        }
    }
}
