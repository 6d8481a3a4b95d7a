pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import "../components"
import "../theme"

// Our own keys: 20 mm or more each, as large as the room allows.
Column {
    id: keyboard

    required property ShellView shell
    required property ClinicView view
    required property real roomWidth
    required property real roomHeight
    readonly property int across: view.broad ? 10 : view.keys[0].length
    readonly property real one: Math.min(34 * Theme.mm, Math.floor((roomWidth - (across - 1) * spacing) / across))
    readonly property real tall: Math.max(Theme.target, Math.min(30 * Theme.mm, Math.floor((roomHeight - (view.keys.length - 1) * spacing) / view.keys.length)))

    spacing: Theme.gap

    Repeater {
        model: keyboard.view.keys

        Row {
            id: line

            required property var modelData

            spacing: keyboard.spacing

            Repeater {
                model: line.modelData

                KioskButton {
                    required property var modelData

                    shell: keyboard.shell
                    control: modelData.key === "" ? "" : "key." + modelData.key
                    opacity: modelData.key === "" ? 0 : 1
                    enabled: modelData.key !== ""
                    width: modelData.wide * keyboard.one + (modelData.wide - 1) * keyboard.spacing
                    height: keyboard.tall
                    padding: 0
                    chosen: modelData.chosen
                    textSize: modelData.mark ? Theme.heading : modelData.text.length > 1 && modelData.wide === 1 ? Theme.label : Theme.body
                    text: modelData.text
                    onActivated: keyboard.view.press(modelData.key)
                }
            }
        }
    }
}
