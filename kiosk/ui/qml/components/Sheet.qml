import QtQuick
import "../theme"

// A dialog over a darkened screen; touches beside it go nowhere. Its buttons stay in sight at its
// foot; where its words would not fit, they are set in smaller letters (never smaller than at text
// size 1).
FocusScope {
    id: sheet

    default property alias content: column.data
    property alias foot: feet.data
    readonly property real edge: Theme.compact || Theme.textSize > 1.25 ? Theme.m : Theme.l
    readonly property real above: Theme.lowered || Theme.compact ? Theme.gap : Theme.m
    readonly property real room: height - 2 * Theme.m - 2 * edge - feet.height - above
    property real letters: 1
    // Where in what it holds there is something to touch: not in the screen's upper third.
    property real touched: Theme.third
    // What is said when it opens; its name where this is empty.
    property string told: ""

    // Positioners would tell their height with the next frame only.
    function lay(item: var): void {
        for (const child of item.children)
            lay(child);
        item.forceLayout?.();
    }

    function needed(): real {
        lay(column);
        let sum = -column.spacing;
        for (const child of column.children)
            sum += child.height + column.spacing;
        return sum;
    }

    function settle(): void {
        letters = 1;
        while (needed() > room && letters * Theme.textSize > 1)
            letters = Math.max(letters - 0.04, 1 / Theme.textSize);
    }

    // Grids and columns tell their height with the next frame only: then it may still be too much.
    function shrink(): void {
        if (needed() > room && letters * Theme.textSize > 1)
            letters = Math.max(letters - 0.04, 1 / Theme.textSize);
    }

    focus: true
    Accessible.role: Accessible.Dialog
    Accessible.ignored: !enabled

    onRoomChanged: settle()
    Component.onCompleted: {
        settle();
        forceActiveFocus();
        Accessible.announce(told === "" ? Accessible.name : told, Accessible.Assertive);
    }

    // Not Qt.callLater: a dialog that has closed by then is no more.
    Timer {
        id: shrinking

        interval: 0
        onTriggered: sheet.shrink()
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.shade
    }

    MouseArea {
        anchors.fill: parent
        hoverEnabled: true
    }

    Rectangle {
        id: card

        width: Math.min(parent.width - 2 * Theme.m, Theme.textSize > 1.25 ? parent.width : Math.max(parent.width * 0.6, 260 * Theme.mm))
        height: Math.min(column.height, sheet.room) + sheet.above + feet.height + 2 * sheet.edge
        anchors.horizontalCenter: parent.horizontalCenter
        y: {
            const lowest = parent.height - height - Theme.xs;
            if (Theme.lowered)
                return lowest;
            const usual = Math.max(Theme.m, Math.min(parent.height * 0.36, parent.height - height - Theme.l));
            return Math.max(usual, Math.min(lowest, Theme.third - sheet.edge - sheet.touched));
        }
        radius: Theme.radius * 1.6
        color: Theme.surface
        border.width: Theme.contrast ? Theme.keyline : Theme.hairline
        border.color: Theme.edge

        Column {
            id: column

            x: sheet.edge
            y: sheet.edge
            width: parent.width - 2 * sheet.edge
            spacing: Theme.s
            onHeightChanged: shrinking.restart()
        }

        Item {
            id: feet

            x: sheet.edge
            y: parent.height - height - sheet.edge
            width: parent.width - 2 * sheet.edge
            height: childrenRect.height
        }
    }
}
