pragma ComponentBehavior: Bound

import QtQuick
import "../components"
import "../theme"

// Questions to ask; a tap takes one along.
Block {
    id: root

    Column {
        width: Math.min(parent.width, Theme.broad)
        x: Theme.rightToLeft ? parent.width - width : 0
        spacing: Theme.gap

        Title {
            width: parent.width
            visible: text !== ""
            text: root.block.title
            font.pixelSize: Theme.heading
            color: Theme.primary
        }

        Repeater {
            model: root.block.items

            KioskButton {
                id: question

                required property var modelData

                ticked: root.page.marked.includes(modelData.key)

                shell: root.shell
                control: "question." + modelData.key
                width: parent.width
                atStart: true
                icon_: ticked ? "checkbox-on" : "checkbox-off"
                text: modelData.plain
                Accessible.role: Accessible.CheckBox
                checkable: true
                onActivated: root.shell.toggle_question(modelData.key)
            }
        }
    }
}
