import QtQuick
import Kiosk
import "../theme"

// A column that scrolls by finger and by large buttons. The buttons stand beside it (below it in
// portrait), in the lower part where every arm reaches, and only where there is more to see.
// `extra` holds further buttons for the same rail.
FocusScope {
    id: area

    required property ShellView shell
    default property alias content: column.data
    property alias extra: rail.extra
    property alias words: rail.words
    property alias flick: flick
    property alias spacing: column.spacing
    property bool railAlways: false
    property bool railOn: false
    // How high its content is; where only the edge of a box would not fit, nothing scrolls.
    readonly property real natural: column.y + column.height + Theme.s + tail
    readonly property bool overflows: flick.contentHeight > flick.height + 1
    readonly property bool atEnd: flick.contentY >= Math.min(flick.contentHeight, readEnd) - flick.height - 2
    readonly property bool atStart: flick.contentY <= 1
    readonly property Item focused: Window.activeFocusItem
    readonly property bool railShown: (railOn || railAlways) && !railElsewhere
    readonly property bool beside: !Theme.portrait
    readonly property real railWidth: Math.ceil((rail.abreast ? 84 : 42) * Theme.mm)
    readonly property real columnWidth: flick.width
    readonly property real viewHeight: flick.height
    property real sideMargin: Theme.m
    // On a screen much broader than what is read on it, column and rail stand in the middle.
    property real widest: width
    readonly property real spare: width - 2 * sideMargin - railWidth - widest
    readonly property real inset: beside && spare > 2 * Theme.l ? Math.round(spare / 2) : 0
    property int railText: Theme.label
    property bool railElsewhere: false
    // Something to touch stands close below.
    property bool crowded: false
    property real lead: 0
    // Where in the content the last words, picture or button end: below is but the edge of a box.
    property real readEnd: Infinity
    // What is left blank below, so that no line is cut where the last view begins.
    property real tail: 0

    // The rail takes room from the column, so whether it is needed is settled once the column has been
    // laid out without it, with the next frame. Where all can be seen beside it the column is looked at
    // once more without it, and only once, or it might come and go without end.
    property bool doubted: false

    function settle(): void {
        lead = Theme.lowered ? reach.lead() : 0;
        const needed = column.height + 2 * Theme.s + lead;
        readEnd = turns.end() + Theme.xs;
        const needs = needed > height + 2 && readEnd > height + 2;
        if (needs === railOn) {
            if (needs)
                doubted = false;
        } else if (needs) {
            railOn = true;
        } else if (!doubted || needed <= height * 0.8) {
            doubted = true;
            railOn = false;
            settling.restart();
        }
    }

    function settleAnew(): void {
        railOn = false;
        doubted = false;
        tail = 0;
        settling.restart();
    }

    // Sizes and words may change where the patient reads: what stood at the top stays there.
    property int reading: -1
    property real part: 0

    function remember(): void {
        const top = flick.contentY - column.y;
        reading = -1;
        if (atStart)
            return;
        for (let i = 0; i < column.children.length; ++i) {
            const child = column.children[i];
            if (child.visible && child.height > 0 && child.y + child.height > top) {
                reading = i;
                part = (top - child.y) / child.height;
                return;
            }
        }
    }

    function stay(): void {
        const child = column.children[reading];
        if (child && !slide.running && !flick.moving)
            flick.contentY = Math.round(within(column.y + child.y + part * child.height));
    }

    function within(y: real): real {
        return Math.max(0, Math.min(flick.contentHeight - flick.height, y));
    }

    function slideTo(y: real): void {
        slide.stop();
        slide.to = Math.round(within(y));
        slide.start();
    }

    // What the keyboard is on must be seen.
    function show_(item: Item): void {
        const top = item.mapToItem(column, 0, 0).y + column.y;
        reveal(top, top + item.height);
    }

    // All from `y` to `below` must be seen, or as much as fits.
    function reveal(y: real, below: real): void {
        const top = y - Theme.gap;
        const end = below + Theme.gap;
        if (top < flick.contentY || end - top > flick.height)
            slideTo(top);
        else if (end > flick.contentY + flick.height)
            slideTo(end - flick.height);
    }

    function contains_(item: Item): bool {
        for (let above = item?.parent; above; above = above.parent) {
            if (above === column)
                return true;
        }
        return false;
    }

    function follow(): void {
        if (shell.keyed() && contains_(focused))
            show_(focused);
    }

    onFocusedChanged: follow()
    onHeightChanged: settleAnew()
    onWidthChanged: settleAnew()

    Connections {
        target: Theme

        function onTextSizeChanged() {
            area.settleAnew();
        }

        function onMiddleChanged() {
            area.settleAnew();
        }
    }

    PageTurns {
        id: turns

        column: column
        view: flick.height
    }

    LowReach {
        id: reach

        column: column
        view: flick.height
        low: Math.max(0, Theme.highest - area.y)
    }

    // Who reads on sees as much as fits; what came too high to touch comes lower on the way back.
    function page(direction: int): void {
        const end = Math.max(0, flick.contentHeight - tail - flick.height);
        const to = direction > 0 ? turns.on(flick.contentY, end) : turns.back(flick.contentY);
        if (direction > 0)
            tail = Math.max(0, to - end);
        const reached = Theme.lowered || direction < 0 ? reach.stop(flick.contentY, to) : to;
        slideTo(reached > to && !Theme.lowered ? turns.after(reached, flick.contentY) : reached);
    }

    function toTop(): void {
        slide.stop();
        flick.contentY = 0;
        tail = 0;
        remember();
    }

    Shortcut {
        enabled: area.enabled && area.overflows
        sequences: ["PgDown"]
        onActivated: area.page(1)
    }

    Shortcut {
        enabled: area.enabled && area.overflows
        sequences: ["PgUp"]
        onActivated: area.page(-1)
    }

    Timer {
        id: settling

        interval: Theme.layoutPause
        onTriggered: area.settle()
    }

    NumberAnimation {
        id: slide

        target: flick
        property: "contentY"
        duration: Theme.soft
        easing.type: Easing.OutCubic
        onStopped: area.remember()
    }

    Flickable {
        id: flick

        x: area.inset + area.sideMargin + (Theme.rightToLeft && area.beside && area.railShown ? area.railWidth : 0)
        width: parent.width - 2 * area.inset - 2 * area.sideMargin - (area.beside && area.railShown ? area.railWidth : 0)
        height: parent.height - (!area.beside && area.railShown ? rail.height + Theme.gap : 0)
        contentWidth: width
        contentHeight: area.readEnd > height + 2 ? area.natural : Math.min(area.natural, height)
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        flickableDirection: Flickable.VerticalFlick
        maximumFlickVelocity: 2500 * Theme.mm
        onMovementStarted: area.shell.touched()
        onMovementEnded: area.remember()
        onHeightChanged: area.follow()

        Column {
            id: column

            y: Theme.s + area.lead
            width: flick.width
            spacing: Theme.s
            onHeightChanged: {
                area.stay();
                settling.restart();
            }
        }
    }

    ScrollMarks {
        anchors.fill: parent
        flick: flick
        foot: area.beside ? Theme.s : 0
    }

    ScrollRail {
        id: rail

        visible: area.railShown
        shell: area.shell
        beside: area.beside
        both: area.railOn || (area.railAlways && !area.beside)
        room: area.height
        below: area.height - reach.low
        atStart: area.atStart
        atEnd: area.atEnd
        letters: area.railText
        width: area.beside ? area.railWidth - Theme.m : parent.width - 2 * area.sideMargin
        x: Theme.rightToLeft || !area.beside ? area.inset + area.sideMargin : parent.width - width - area.sideMargin - area.inset
        // Lowered, every millimetre counts; the focus ring needs its own all the same.
        y: parent.height - height - (!area.beside ? 0 : rail.abreast || rail.low && !area.crowded ? Theme.focusWidth + 3 : Theme.s)
        onTurned: direction => area.page(direction)
    }
}
