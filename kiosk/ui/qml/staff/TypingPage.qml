pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import "../components"
import "../theme"

// One value of the clinic's, and our own keyboard for it.
FocusScope {
    id: page

    required property ShellView shell
    required property StaffView staff
    required property ClinicView view
    readonly property bool beside: !view.broad && !Theme.portrait
    // All letters and their field just fit on a small screen.
    readonly property bool tight: view.broad && Theme.compact
    readonly property int tall: tight ? Theme.target : Theme.mainTarget

    focus: true
    // What is no letter (Tab, Return) goes where it always goes.
    Keys.onPressed: event => {
        if (event.key === Qt.Key_Backspace) {
            event.accepted = true;
            view.press("erase");
        } else if (event.text > " " && event.key !== Qt.Key_Delete && !(event.modifiers & (Qt.ControlModifier | Qt.AltModifier))) {
            event.accepted = true;
            view.type(event.text);
        }
    }

    Column {
        id: field

        x: Theme.m
        y: Theme.s
        width: page.beside ? parent.width - keyboard.width - 3 * Theme.m : parent.width - 2 * Theme.m
        spacing: Theme.xs

        Words {
            width: parent.width
            text: page.view.label
            font.pixelSize: Theme.small
        }

        Row {
            id: line

            width: parent.width
            spacing: Theme.gap

            Rectangle {
                width: parent.width - (page.beside ? 0 : save.width + line.spacing)
                height: page.tall
                radius: Theme.radius
                color: Theme.surface
                border.width: Theme.keyline
                border.color: Theme.primary

                Text {
                    id: typed

                    objectName: "staff.typed"
                    anchors.fill: parent
                    anchors.margins: Theme.xs
                    anchors.leftMargin: Theme.s
                    verticalAlignment: Text.AlignVCenter
                    elide: Text.ElideLeft
                    text: page.view.text + "|"
                    textFormat: Text.PlainText
                    color: Theme.ink
                    font.family: Theme.sans
                    font.pixelSize: Theme.body
                    Accessible.role: Accessible.StaticText
                    Accessible.name: page.view.label + ": " + page.view.text
                }
            }

            KioskButton {
                id: save

                visible: !page.beside
                shell: page.shell
                control: "staff.save"
                height: page.tall
                filled: true
                textSize: Theme.small
                icon_: "check"
                text: page.staff.texts.clinic_save
                onActivated: page.view.save()
            }
        }

        KioskButton {
            visible: page.beside
            shell: page.shell
            control: "staff.save_beside"
            filled: true
            textSize: Theme.small
            icon_: "check"
            text: page.staff.texts.clinic_save
            onActivated: page.view.save()
        }
    }

    Keyboard {
        id: keyboard

        x: page.beside ? parent.width - width - Theme.m : (parent.width - width) / 2
        y: page.beside ? Math.max(Theme.s, (parent.height - height) / 2) : Theme.portrait ? field.y + field.height + Theme.l : parent.height - height - Theme.s
        roomWidth: page.view.broad || Theme.portrait ? page.width - 2 * Theme.s : page.width / 2
        roomHeight: page.beside ? page.height - 2 * Theme.s : page.height - field.height - field.y - 2 * Theme.s
        shell: page.shell
        view: page.view
    }
}
