import QtQuick
import Kiosk
import "../theme"

// The keys that mean the same everywhere: back, home, and from one control to the next.
Item {
    id: keys

    required property ShellView shell
    required property StaffDoor door
    required property bool onAttract
    // Whether the kiosk asks if anyone is still there: any key answers.
    required property bool asking

    // Keypads have arrows where keyboards have Tab.
    function moveOn(forward: bool): void {
        const next = Window.activeFocusItem?.nextItemInFocusChain(forward);
        next?.forceActiveFocus(forward ? Qt.TabFocusReason : Qt.BacktabFocusReason);
    }

    Shortcut {
        enabled: keys.door.covers || !keys.onAttract && !keys.asking
        sequences: ["Escape"]
        autoRepeat: false
        onActivated: {
            if (!keys.shell.tap("bar.back"))
                return;
            if (keys.door.covers)
                keys.door.back();
            else
                keys.shell.go_back();
        }
    }

    Shortcut {
        enabled: !keys.onAttract && !keys.door.covers && !keys.asking
        sequences: ["Home", "Home Page"]
        autoRepeat: false
        onActivated: {
            if (keys.shell.tap("bar.home"))
                keys.shell.go_home();
        }
    }

    Shortcut {
        enabled: !keys.onAttract || keys.door.covers
        sequences: ["Down", Theme.rightToLeft ? "Left" : "Right"]
        onActivated: keys.moveOn(true)
    }

    Shortcut {
        enabled: !keys.onAttract || keys.door.covers
        sequences: ["Up", Theme.rightToLeft ? "Right" : "Left"]
        onActivated: keys.moveOn(false)
    }
}
