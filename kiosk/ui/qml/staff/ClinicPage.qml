pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import "../components"
import "../theme"

// The values that the clinic fills in, with what patients read of each.
FocusScope {
    id: page

    required property ShellView shell
    required property StaffView staff
    required property ClinicView view

    focus: true

    ScrollArea {
        id: area

        anchors.fill: parent
        shell: page.shell
        words: page.staff.texts
        focus: true
        spacing: Theme.gap

        Words {
            width: area.columnWidth
            text: page.staff.texts.clinic_lead
            font.pixelSize: Theme.small
            color: Theme.inkSoft
        }

        Repeater {
            model: page.view.values

            StaffCard {
                required property var modelData
                required property int index

                shell: page.shell
                control: "staff.clinic." + index
                title: modelData.label
                value: modelData.value
                worry: modelData.missing
                sign: modelData.missing ? "warning" : "check"
                width: area.columnWidth
                onActivated: page.view.choose(index)
            }
        }
    }
}
