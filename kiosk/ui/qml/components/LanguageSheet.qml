pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import "../theme"

// The languages, each by its own name and written in its own direction. Lowered or on a small screen,
// their buttons and the one that closes stand together below what there is to read.
Sheet {
    id: sheet

    required property ShellView shell
    required property LanguagesView languages
    readonly property bool together: Theme.lowered || Theme.compact || !Theme.portrait && Theme.textSize > 1.5

    Accessible.name: shell.words.language
    touched: names.y

    Title {
        width: parent.width
        text: sheet.shell.words.language
        font.pixelSize: Theme.title * sheet.letters
    }

    Repeater {
        model: sheet.together ? sheet.languages.offered.filter(one => one.note !== "") : []

        Words {
            required property var modelData

            width: parent?.width ?? 0
            text: modelData.name + ": " + modelData.note
            color: Theme.inkSoft
            font.pixelSize: Math.max(Theme.least, Theme.small * sheet.letters)
            horizontalAlignment: modelData.rightToLeft ? Text.AlignRight : Text.AlignLeft
        }
    }

    Grid {
        id: names

        readonly property int count: sheet.languages.offered.length
        readonly property real each: Math.floor((width - (columns - 1) * spacing) / columns)

        width: parent.width
        columns: Theme.portrait ? 1 : Theme.lowered ? (count === 4 ? 2 : 3) : count > 4 && Theme.compact ? 3 : 2
        spacing: Theme.gap
        layoutDirection: Theme.rightToLeft ? Qt.RightToLeft : Qt.LeftToRight

        Repeater {
            model: sheet.languages.offered

            Column {
                id: one

                required property var modelData
                required property int index

                width: names.each
                spacing: Theme.xs

                KioskButton {
                    shell: sheet.shell
                    control: "language." + one.modelData.code
                    width: parent.width
                    focus: one.index === 0
                    chosen: one.modelData.chosen
                    icon_: chosen ? "check" : "globe"
                    text: one.modelData.name
                    textSize: Theme.body * sheet.letters
                    Accessible.checkable: true
                    Accessible.checked: chosen
                    onActivated: sheet.languages.choose(one.modelData.code)
                }

                Words {
                    width: parent.width
                    visible: one.modelData.note !== "" && !sheet.together
                    text: one.modelData.note
                    even: true
                    color: Theme.inkSoft
                    font.pixelSize: Math.max(Theme.least, Theme.small * sheet.letters)
                    horizontalAlignment: Text.AlignHCenter
                }
            }
        }
    }

    foot: KioskButton {
        shell: sheet.shell
        control: "language.close"
        filled: true
        icon_: "close"
        text: sheet.shell.words.close
        // Where room is scarce the languages have it.
        textSize: sheet.together ? Theme.small : Theme.body
        anchors.right: Theme.rightToLeft ? undefined : parent.right
        width: Math.min(parent.width, Math.max(implicitWidth, 60 * Theme.mm))
        onActivated: sheet.languages.close()
    }
}
