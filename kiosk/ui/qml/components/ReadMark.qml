import QtQuick
import Kiosk
import "../theme"

// Marks the words that are being read, and brings them into view. It looks for them among the texts
// that stand in `front`, and moves with them.
Item {
    id: mark

    required property SpeechView speech
    property Item front: null
    property Flickable flick: null
    property rect box: Qt.rect(0, 0, 0, 0)
    property int last: 0
    property real flickTop: 0
    readonly property real scrolled: flick?.contentY ?? 0

    enabled: false
    Accessible.ignored: true

    // The texts that can be seen, in the order they are drawn.
    function gather(item: Item, into: var): void {
        for (const child of item.children) {
            if (!child.visible)
                continue;
            const words = child.plain ?? child.alt ?? child.text;
            if (typeof words === "string" && words !== "")
                into.push({
                    "words": words,
                    "item": child
                });
            gather(child, into);
        }
    }

    // A text may stand at several places: the next one after what was read before is meant.
    function find(): var {
        const texts = [];
        if (front !== null)
            gather(front, texts);
        let from = speech.index === 0 ? 0 : last;
        const found = [];
        for (const words of speech.shown) {
            let at = texts.findIndex((one, place) => place >= from && one.words === words);
            if (at < 0)
                at = texts.findIndex(one => one.words === words);
            if (at >= 0) {
                found.push(texts[at].item);
                from = at;
            }
        }
        last = from;
        return found;
    }

    function scrollingAbove(item: Item): ScrollArea {
        for (let above = item.parent; above !== null; above = above.parent) {
            if (above as ScrollArea)
                return above as ScrollArea;
        }
        return null;
    }

    function look(): void {
        const found = speech.on ? find() : [];
        const area = found.length > 0 ? scrollingAbove(found[0]) : null;
        flick = area?.flick ?? null;
        flickTop = flick?.mapToItem(mark, 0, 0).y ?? 0;
        let left = Infinity, top = Infinity, right = -Infinity, bottom = -Infinity;
        for (const item of found) {
            const at = item.mapToItem(mark, 0, 0);
            left = Math.min(left, at.x);
            top = Math.min(top, at.y + scrolled);
            right = Math.max(right, at.x + item.width);
            bottom = Math.max(bottom, at.y + scrolled + item.height);
        }
        box = found.length > 0 ? Qt.rect(left, top, right - left, bottom - top) : Qt.rect(0, 0, 0, 0);
        if (area !== null)
            area.reveal(top - flickTop, bottom - flickTop);
    }

    onFrontChanged: Qt.callLater(look)

    Connections {
        target: mark.speech

        function onShown_changed() {
            Qt.callLater(mark.look);
        }
    }

    Connections {
        target: mark.flick

        function onContentHeightChanged() {
            Qt.callLater(mark.look);
        }

        function onWidthChanged() {
            Qt.callLater(mark.look);
        }
    }

    // Only where the words show: what scrolls is cut at its edges, and so is its mark.
    Item {
        y: mark.flickTop
        width: parent.width
        height: mark.flick?.height ?? parent.height
        clip: true

        Rectangle {
            id: frame

            objectName: "marked"

            readonly property real beside: 3.4 * Theme.mm

            visible: mark.box.height > 0
            x: Math.max(Theme.mm, mark.box.x - beside)
            y: mark.box.y - mark.scrolled - parent.y - Theme.mm
            width: Math.min(mark.box.x + mark.box.width + beside, parent.width - Theme.mm) - x
            height: mark.box.height + 2 * Theme.mm
            radius: Theme.radius / 2
            color: "transparent"
            border.width: Theme.keyline
            border.color: Theme.focus

            // It must be seen on a dark card as well.
            Rectangle {
                anchors.fill: parent
                anchors.margins: -Theme.hairline
                radius: parent.radius + Theme.hairline
                color: "transparent"
                border.width: Theme.hairline
                border.color: Theme.surface
            }

            Rectangle {
                x: Theme.rightToLeft ? parent.width - width : 0
                width: 2.2 * Theme.mm
                height: parent.height
                radius: parent.radius
                color: Theme.focus
            }
        }
    }
}
