pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import "../components"
import "../theme"

// The staff area over everything: where one is and the way out, what was just done, and one page.
// What was done is told beside the title where there is room, else in its place, or in a room of its
// own on an upright screen, so that nothing moves away under a finger.
FocusScope {
    id: area

    required property ShellView shell
    required property StaffArea area_
    readonly property StaffView staff: area_.staff
    readonly property UpdateView update: area_.update
    readonly property var words: staff.texts
    readonly property bool trial: staff.screen === "preview"
    readonly property bool cleaning: staff.screen === "cleaning"
    readonly property var pages: ({
            "pin": ["PinPage.qml", words.pin_title],
            "home": ["StaffHome.qml", words.area],
            "update": ["FindPage.qml", words.update_title],
            "offer": ["OfferPage.qml", words.update_title],
            "second": ["SecondPage.qml", words.second_title],
            "changes": ["ChangesPage.qml", words.changes_title],
            "problems": ["ProblemsPage.qml", words.problems_title],
            "clinic": ["ClinicPage.qml", words.clinic_title],
            "typing": ["TypingPage.qml", words.clinic_title],
            "choice": ["RowsPage.qml", words.clinic_title],
            "settings": ["SettingsPage.qml", words.settings_title],
            "languages": ["RowsPage.qml", words.languages],
            "times": ["RowsPage.qml", words.times],
            "hours": ["RowsPage.qml", words.hours],
            "volume": ["RowsPage.qml", words.volume],
            "date": ["DatePage.qml", words.date],
            "keypad": ["KeypadPage.qml", words.keypad_title],
            "new_pin": ["PinPage.qml", words.new_pin],
            "sure": ["SurePage.qml", words.second_title],
            "health": ["HealthPage.qml", words.health_title],
            "screen": ["ScreenPage.qml", words.screen_title],
            "keep": ["KeepPage.qml", words.keep_title],
            "cleaning": ["CleaningPage.qml", words.cleaning_title]
        })

    // What a page shows and acts on, beside the staff area itself.
    function viewOf(screen: string): QtObject {
        switch (screen) {
        case "pin":
        case "new_pin":
            return area_.pin;
        case "keypad":
            return area_.keypad;
        case "date":
            return area_.clock;
        case "clinic":
        case "typing":
        case "choice":
            return area_.clinic;
        case "settings":
        case "languages":
        case "times":
        case "hours":
        case "volume":
        case "sure":
            return area_.settings;
        case "health":
        case "screen":
        case "keep":
            return area_.health;
        default:
            return area_.update;
        }
    }

    function show_(): void {
        if (trial) {
            page.source = "";
            return;
        }
        const values = {
            "shell": shell,
            "staff": staff,
            "view": viewOf(staff.screen)
        };
        if (staff.screen === "home")
            values.area_ = area_;
        page.setSource(pages[staff.screen][0], values);
        page.forceActiveFocus();
        Accessible.announce(pages[staff.screen][1]);
    }

    implicitHeight: trial ? trialBand.height : 0
    focus: true
    Accessible.role: Accessible.Dialog
    Accessible.name: words.area

    Component.onCompleted: show_()

    Connections {
        target: area.staff

        function onScreen_changed(): void {
            area.show_();
        }
    }

    Rectangle {
        anchors.fill: parent
        visible: !area.trial
        color: Theme.paper

        MouseArea {
            anchors.fill: parent
            hoverEnabled: true
        }
    }

    TrialBand {
        id: trialBand

        visible: area.trial
        width: parent.width
        shell: area.shell
        staff: area.staff
        update: area.update
        view: area.area_.tried
    }

    FocusScope {
        id: frame

        anchors.fill: parent
        visible: !area.trial
        enabled: area.staff.doing === ""
        focus: true

        Item {
            id: header

            visible: !area.cleaning
            width: parent.width
            height: visible ? Math.max(Theme.mainTarget, heading.height) + 2 * Theme.s : 0

            Title {
                id: heading

                x: Theme.m
                width: ways.x - Theme.m - Theme.s
                anchors.verticalCenter: parent.verticalCenter
                visible: Theme.portrait || !message.visible || message.beside
                text: area.trial ? "" : area.pages[area.staff.screen][1]
                font.pixelSize: Theme.portrait || Theme.compact ? Theme.heading : Theme.title
            }

            TextMetrics {
                id: name

                font: heading.font
                text: heading.text
            }

            Row {
                id: ways

                anchors.right: parent.right
                anchors.rightMargin: Theme.m
                anchors.verticalCenter: parent.verticalCenter
                spacing: Theme.gap

                KioskButton {
                    visible: !["home", "pin", "keep"].includes(area.staff.screen)
                    shell: area.shell
                    control: "staff.back"
                    height: Theme.mainTarget
                    textSize: Theme.small
                    icon_: "back"
                    text: area.words.back
                    onActivated: area.staff.back()
                }

                KioskButton {
                    shell: area.shell
                    control: "staff.close"
                    height: Theme.mainTarget
                    textSize: Theme.small
                    icon_: "close"
                    text: area.words.close
                    onActivated: area.staff.close()
                }
            }

            Rectangle {
                y: parent.height - height
                width: parent.width
                height: Theme.hairline
                color: Theme.line
            }
        }

        Loader {
            id: page

            y: header.height + (Theme.portrait && !area.cleaning ? message.room : 0)
            width: parent.width
            height: parent.height - y
            focus: true
        }

        StaffMessage {
            id: message

            readonly property real room_: ways.x - 2 * Theme.m - Math.ceil(name.advanceWidth)
            readonly property bool beside: !Theme.portrait && room_ > 190 * Theme.mm

            visible: area.staff.said !== "" && !area.cleaning
            x: beside ? ways.x - room_ : Theme.m
            y: Theme.portrait ? header.height + Theme.xs : Math.max(Theme.xs, (header.height - height) / 2)
            width: (Theme.portrait ? parent.width - Theme.m : ways.x - Theme.gap) - x
            text: area.staff.said
            bad: area.staff.bad
        }
    }

    Rectangle {
        anchors.fill: parent
        visible: area.staff.doing !== ""
        color: Theme.shade
        Accessible.role: Accessible.Dialog
        Accessible.name: area.staff.doing
        Accessible.ignored: !visible

        MouseArea {
            anchors.fill: parent
            hoverEnabled: true
        }

        Rectangle {
            anchors.centerIn: parent
            width: Math.min(parent.width - 2 * Theme.l, 240 * Theme.mm)
            height: doing.height + 2 * Theme.l
            radius: Theme.radius * 1.6
            color: Theme.surface

            Words {
                id: doing

                x: Theme.l
                y: Theme.l
                width: parent.width - 2 * Theme.l
                text: area.staff.doing
                horizontalAlignment: Text.AlignHCenter
            }
        }
    }
}
