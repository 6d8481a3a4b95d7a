import QtQuick
import Kiosk

// Tells who cannot see it that another screen has come: its heading is said, and has the keyboard,
// with a ring if keys are what one uses. The next Tab leads to what stands below it.
Item {
    id: arrival

    required property ShellView shell
    property Item heading: null
    property bool byKey: false

    function at(item: Item): void {
        heading = item;
        byKey = shell.keyed();
        item.forceActiveFocus(byKey ? Qt.TabFocusReason : Qt.OtherFocusReason);
        item.Accessible.announce(item.Accessible.name);
    }

    FocusRing {
        parent: arrival.heading ?? arrival
        control: arrival.heading
        shown: arrival.byKey && (arrival.heading?.activeFocus ?? false)
    }
}
