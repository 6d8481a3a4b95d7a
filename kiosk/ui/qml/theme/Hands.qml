pragma Singleton

import QtQuick

// One finger at a time: the control that a finger rests on, so that a second one is ignored.
QtObject {
    property Item holder: null

    function take(control: Item): bool {
        if (holder !== null && holder !== control)
            return false;
        holder = control;
        return true;
    }

    function leave(control: Item): void {
        if (holder === control)
            holder = null;
    }
}
