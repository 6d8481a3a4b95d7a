pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import "../components"
import "../theme"

// Everything that can be set, with how it is set now.
FocusScope {
    id: page

    required property ShellView shell
    required property StaffView staff
    required property SettingsView view

    focus: true

    ScrollArea {
        id: area

        readonly property int across: Theme.portrait ? 1 : 2
        readonly property int down: Math.ceil(page.view.list_.length / across)
        // So many that all are seen at once, where they need not be too low for that.
        readonly property real each: Math.floor((height - 2 * Theme.s - (down - 1) * grid.spacing) / down)

        anchors.fill: parent
        shell: page.shell
        words: page.staff.texts
        focus: true

        Grid {
            id: grid

            columns: area.across
            spacing: Theme.gap

            Repeater {
                model: page.view.list_

                StaffCard {
                    required property var modelData
                    required property int index

                    shell: page.shell
                    control: "staff." + modelData.id
                    focus: index === 0
                    title: modelData.text
                    value: modelData.value
                    sign: modelData.icon
                    width: Math.floor((area.columnWidth - (area.across - 1) * grid.spacing) / area.across)
                    height: Math.max(implicitHeight, Math.min(34 * Theme.mm, area.each))
                    onActivated: page.act(modelData.id)
                }
            }
        }
    }

    function act(what: string): void {
        switch (what) {
        case "new_pin":
            staff.change_pin();
            break;
        case "restart":
            view.ask_restart();
            break;
        case "leave":
            view.ask_leave();
            break;
        default:
            view.open(what);
        }
    }
}
