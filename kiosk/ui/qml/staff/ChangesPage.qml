pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import "../components"
import "../theme"

// Each change with its words as they are now beside the new ones.
FocusScope {
    id: page

    required property ShellView shell
    required property StaffView staff
    required property UpdateView view
    readonly property var words: staff.texts

    focus: true

    ScrollArea {
        id: area

        anchors.fill: parent
        shell: page.shell
        words: page.staff.texts
        focus: true
        spacing: Theme.gap

        Repeater {
            model: page.view.changes

            ChangeCard {
                width: area.columnWidth
                words: page.words
            }
        }

        PartButtons {
            shell: page.shell
            staff: page.staff
            update: page.view
        }

        Words {
            width: area.columnWidth
            visible: page.view.leftOut > 0 && !page.view.part.more
            text: page.staff.fill(page.words.more_changes, {
                "count": page.view.leftOut
            })
            font.pixelSize: Theme.small
        }
    }

    Connections {
        target: page.view

        function onPart_changed(): void {
            area.toTop();
        }
    }
}
