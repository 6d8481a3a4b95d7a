pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import "../theme"

// A number for every step. Where they do not all fit in `rows` rows, buttons turn to more of them.
Item {
    id: chips

    required property ShellView shell
    required property WalkthroughView walkthrough
    property int rows: 1
    readonly property real each: Theme.target
    readonly property int fit: Math.max(1, Math.floor((width + Theme.gap) / (each + Theme.gap)))
    readonly property bool paged: walkthrough.stepCount > fit * rows
    readonly property int most: Math.max(1, paged ? fit - 2 : fit * rows)
    readonly property int pages: Math.ceil(walkthrough.stepCount / most)
    property int page: 0

    implicitHeight: paged || walkthrough.stepCount <= fit ? each : rows * each + (rows - 1) * Theme.gap

    function turn(): void {
        page = Math.floor(walkthrough.stepIndex / most);
    }

    // Later: what asks for the number of pages must not see the page change meanwhile.
    onMostChanged: Qt.callLater(turn)
    Component.onCompleted: turn()

    Connections {
        target: chips.walkthrough

        function onStep_changed() {
            chips.turn();
        }
    }

    Grid {
        columns: chips.fit
        spacing: Theme.gap
        anchors.horizontalCenter: parent.horizontalCenter
        layoutDirection: Theme.rightToLeft ? Qt.RightToLeft : Qt.LeftToRight

        KioskButton {
            shell: chips.shell
            control: "walkthrough.chips.before"
            visible: chips.paged
            enabled: chips.page > 0
            width: chips.each
            height: chips.each
            padding: 0
            icon_: "previous"
            pointing: true
            Accessible.name: chips.shell.words.earlier
            onActivated: chips.page -= 1
        }

        Repeater {
            model: chips.walkthrough.steps

            KioskButton {
                id: chip

                required property var modelData
                required property int index

                shell: chips.shell
                control: "walkthrough.step." + modelData.id
                visible: !chips.paged || Math.floor(index / chips.most) === chips.page
                width: chips.each
                height: chips.each
                padding: 0
                chosen: index === chips.walkthrough.stepIndex
                textSize: Theme.label
                text: modelData.number
                Accessible.role: Accessible.RadioButton
                Accessible.name: modelData.number + ". " + modelData.title
                checkable: true
                onActivated: chips.walkthrough.go_to(index)
            }
        }

        KioskButton {
            shell: chips.shell
            control: "walkthrough.chips.after"
            visible: chips.paged
            enabled: chips.page < chips.pages - 1
            width: chips.each
            height: chips.each
            padding: 0
            icon_: "next"
            pointing: true
            Accessible.name: chips.shell.words.later
            onActivated: chips.page += 1
        }
    }
}
