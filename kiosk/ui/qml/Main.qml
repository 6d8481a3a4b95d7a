pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Kiosk
import "theme"
import "components"

// The window: one screen at a time above the bar, and what may lie over both.
Window {
    id: window

    required property ShellView shell
    required property LanguagesView languages
    required property PreferencesView preferences
    required property HomeView home
    required property PageView page
    required property WalkthroughView walkthrough
    required property RecoveryView recovery
    required property Painters painters
    required property SpeechView speech
    required property StaffDoor door
    required property OpeningView opening
    readonly property bool onAttract: shell.screen === "attract"
    // On a small screen large letters leave no room for a strip of its own below the bar, nor does the
    // lower half of a broad one: the bar itself has the voice's buttons then, unless something covers it.
    readonly property bool readInBar: !onAttract && (Theme.compact && Theme.textSize > 1.25 || Theme.lowered && !Theme.portrait)
    readonly property bool covered: meaning.active || calendar.active || choice.active || asking.active || door.covers
    readonly property var files: ({
            "attract": "screens/AttractScreen.qml",
            "home": "screens/HomeScreen.qml",
            "topics": "screens/TopicsScreen.qml",
            "page": "screens/PageScreen.qml",
            "walkthrough": "screens/WalkthroughScreen.qml",
            "recovery": "screens/RecoveryScreen.qml",
            "questions": "screens/QuestionsScreen.qml"
        })

    function viewsOf(screen: string): var {
        switch (screen) {
        case "attract":
            return {
                "shell": shell
            };
        case "home":
        case "topics":
            return {
                "shell": shell,
                "home": home
            };
        case "page":
        case "questions":
            return {
                "shell": shell,
                "page": page
            };
        case "walkthrough":
            return {
                "shell": shell,
                "walkthrough": walkthrough,
                "painters": painters
            };
        default:
            return {
                "shell": shell,
                "recovery": recovery,
                "painters": painters
            };
        }
    }

    function show_(): void {
        screenLoader.setSource(files[shell.screen], viewsOf(shell.screen));
        if (Theme.soft > 0 && !onAttract)
            arrive.restart();
        screenLoader.forceActiveFocus();
        const screen = screenLoader.item as KioskScreen;
        if (screen !== null)
            arrival.at(screen.heading);
    }

    // What lies in front has the keyboard; a ring shows where it is if keys are what one uses.
    function focusFront(): void {
        const front = ((door.covers ? attending.item : null) ?? asking.item ?? choice.item ?? calendar.item ?? meaning.item ?? everything) as Item;
        front.forceActiveFocus();
        const control = activeFocusItem as T.Control;
        if (control !== null && shell.keyed())
            control.focusReason = Qt.TabFocusReason;
    }

    title: shell.words.attract_title
    color: opening.dark ? "black" : Theme.paper
    width: 1280
    height: 800

    ThemeBindings {
        shell: window.shell
        preferences: window.preferences
        covered: window.door.covers
        screen: Qt.size(window.width, window.height)
        band: attending.band
    }

    Connections {
        target: window.shell

        function onPlace_changed() {
            window.show_();
        }
    }

    Connections {
        target: window.door

        function onChanged() {
            if (!window.door.isOpen)
                attending.source = "";
            else if (attending.item === null)
                attending.setSource("staff/StaffScreens.qml", {
                    "shell": window.shell,
                    "area_": window.door.area
                });
            Qt.callLater(window.focusFront);
        }
    }

    Component.onCompleted: show_()

    ShellKeys {
        shell: window.shell
        door: window.door
        onAttract: window.onAttract
        asking: asking.active
    }

    Arrival {
        id: arrival

        shell: window.shell
    }

    FocusScope {
        id: everything

        anchors.fill: parent
        anchors.topMargin: attending.band
        anchors.bottomMargin: window.readInBar ? 0 : reading.height
        visible: !window.door.covers && !window.opening.dark
        enabled: !window.covered
        Accessible.ignored: true

        Loader {
            id: screenLoader

            width: parent.width
            height: window.onAttract ? parent.height : bar.y
            focus: true

            NumberAnimation {
                id: arrive

                target: screenLoader
                property: "opacity"
                from: 0
                to: 1
                // Even: the software renderer takes an opacity that all but is 1 for 1, and a fade that
                // ends softly would leave every colour one off.
                duration: Theme.soft
                onStopped: screenLoader.opacity = 1 // where calm motion ends it on its way
            }
        }

        Loader {
            id: bar

            y: parent.height - height
            width: parent.width
            height: (item as Item)?.implicitHeight ?? 0
            active: !window.onAttract
            sourceComponent: ShellBar {
                width: bar.width
                reading: window.speech.on && window.readInBar
                shell: window.shell
                languages: window.languages
                preferences: window.preferences
                speech: window.speech
            }
        }
    }

    Loader {
        id: meaning

        anchors.fill: parent
        anchors.bottomMargin: reading.height
        enabled: !asking.active
        active: window.shell.term.id !== undefined
        onActiveChanged: Qt.callLater(window.focusFront)
        sourceComponent: TermSheet {
            shell: window.shell
        }
    }

    Loader {
        id: calendar

        anchors.fill: parent
        anchors.bottomMargin: reading.height
        enabled: !asking.active
        active: window.recovery.picking
        onActiveChanged: Qt.callLater(window.focusFront)
        sourceComponent: CalendarSheet {
            shell: window.shell
            recovery: window.recovery
        }
    }

    Loader {
        id: choice

        anchors.fill: parent
        anchors.bottomMargin: reading.height
        enabled: !asking.active
        active: window.languages.choosing
        onActiveChanged: Qt.callLater(window.focusFront)
        sourceComponent: LanguageSheet {
            shell: window.shell
            languages: window.languages
        }
    }

    Loader {
        id: asking

        anchors.fill: parent
        anchors.bottomMargin: reading.height
        active: window.shell.secondsLeft >= 0
        onActiveChanged: Qt.callLater(window.focusFront)
        sourceComponent: StillThere {
            shell: window.shell
        }
    }

    ReadMark {
        anchors.fill: everything
        visible: window.speech.on
        speech: window.speech
        front: (asking.item ?? choice.item ?? calendar.item ?? meaning.item ?? screenLoader.item) as Item
    }

    Loader {
        id: reading

        // A loader that has nothing to show any more would stay as tall as it was.
        y: parent.height - height
        width: parent.width
        height: (item as Item)?.implicitHeight ?? 0
        active: window.speech.on && !(asking.active && Theme.compact) && !(window.readInBar && !window.covered)
        sourceComponent: ReadStrip {
            width: reading.width
            shell: window.shell
            speech: window.speech
        }
    }

    // The hidden way in: a hold that takes nothing from whatever lies below.
    Item {
        visible: !window.door.isOpen && (window.onAttract || window.shell.screen === "home")
        x: Theme.rightToLeft ? 0 : parent.width - width
        width: Theme.mainTarget
        height: Theme.mainTarget
        Accessible.ignored: true

        PointHandler {
            id: holding

            onActiveChanged: active ? window.door.press() : window.door.release()
        }
    }

    Loader {
        id: attending

        readonly property real band: window.door.isOpen && !window.door.covers ? (item as Item)?.implicitHeight ?? 0 : 0

        width: parent.width
        height: window.door.covers ? parent.height : band
    }
}
