import QtQuick
import QtQuick.Templates as T
import "../theme"

// Where a press of the page buttons leads: on to the first thing that was not seen whole. A line, a
// picture or a button is not cut where the new view begins; a box or a paragraph that fits in the
// view is not begun in its middle, and a heading stays with what follows it.
QtObject {
    id: turns

    required property Item column
    required property real view
    // So far above its first line a view begins: as far as the veil there lets nothing through.
    readonly property real lead: Theme.xs
    // A press that shows less more than this is none.
    readonly property real sliver: 11 * Theme.mm
    readonly property real line: Theme.body * Theme.leading
    // So much of the view may be shown twice for the sake of a better beginning; where few lines fit
    // into it, each of them counts.
    readonly property real most: 0.8 * view
    readonly property real whole: Math.min(0.45, 0.03 * view / line)

    // What is read between two heights of the content: `whole` is never cut, `boxes` better not.
    function gather(item: Item, top: real, found: var): bool {
        if (!item.visible || item.opacity === 0 || item.height <= 0)
            return false;
        const end = top + item.height;
        const words = item as Text;
        // To ask any other item for its role would put it into the accessibility tree.
        const heading = words !== null && words.Accessible.role === Accessible.Heading;
        if (item instanceof T.AbstractButton || item instanceof Image || item instanceof Title || (words !== null && words.lineCount < 2)) {
            found.whole.push({
                "top": top,
                "end": end,
                "heading": heading
            });
            return true;
        }
        let some = false;
        if (words !== null) {
            some = true;
            for (let line = 0; line < words.lineCount; ++line)
                found.whole.push({
                    "top": top + line * words.lineHeight,
                    "end": top + (line + 1) * words.lineHeight,
                    "heading": false
                });
        } else {
            for (const child of item.children)
                some = gather(child, top + child.y, found) || some;
        }
        if (some)
            found.boxes.push({
                "top": top,
                "end": end
            });
        return some;
    }

    function all(): var {
        const found = {
            "whole": [],
            "boxes": []
        };
        for (const child of column.children)
            gather(child, column.y + child.y, found);
        return found;
    }

    // Where the last of all that there is to see ends.
    function end(): real {
        return all().whole.reduce((least, one) => Math.max(least, one.end), 0);
    }

    // How bad it is that a view begins at the height `top`: 0 is best.
    function harm(top: real, found: var): real {
        const cut = one => one.top < top - 1 && one.end > top + 1;
        const before = found.whole.reduce((last, one) => one.end < top + 1 && one.end > (last?.end ?? -1) ? one : last, null);
        let sum = found.whole.some(cut) ? 1 : 0;
        if (before !== null && before.heading)
            sum += 0.7;
        if (found.boxes.some(one => cut(one) && (one.end - one.top < view - 2 * lead || top - one.top < 2.2 * line)))
            sum += whole;
        return sum;
    }

    // The best of the beginnings between two heights; `wish` is the one that shows most. From none of
    // them is there less than a `sliver` to go on to `rest`, where nothing is left to see.
    function best(low: real, high: real, wish: real, rest: real, found: var): real {
        let least = harm(wish, found), chosen = wish;
        for (const one of found.whole.concat(found.boxes)) {
            if (one.top < low || one.top > high + 0.5 || (one.top < rest - 1 && one.top > rest - sliver))
                continue;
            const cost = harm(one.top, found) + Math.abs(one.top - wish) / view;
            if (cost < least) {
                least = cost;
                chosen = one.top;
            }
        }
        return chosen;
    }

    // Where the last view begins, which cannot go on beyond `end` by more than a line and what parts
    // the last line of a box from the first one below it.
    function lastView(end: real, found: var): real {
        const tops = found.whole.map(one => one.top - lead).filter(top => top >= end - 0.5 && top < end + line + 3 * Theme.s);
        return tops.sort((a, b) => a - b).find(top => harm(top + lead, found) < 1) ?? end;
    }

    // Where the view begins after a press, from `at`; `end` is where the content ends, as it were.
    function on(at: real, end: real): real {
        const found = all();
        const unseen = found.whole.filter(one => one.end > at + view + 1);
        let first = unseen.reduce((least, one) => Math.min(least, one.top), Infinity);
        if (first === Infinity)
            return lastView(end, found);
        // What is taller than the view is passed in steps.
        if (first - lead < at + sliver)
            first = at + lead + view - 2 * Theme.body;
        first = Math.min(first, at + view);
        const rest = turns.end() + Theme.xs - view + lead;
        if (first < rest && first > rest - sliver && rest - sliver > at + lead + sliver)
            first = rest - sliver;
        const next = Math.max(at + sliver, best(Math.max(first - most, at + lead + sliver), first, first, rest, found) - lead);
        return next > end ? lastView(end, found) : next;
    }

    // The first good beginning at or below the height `least`, on the way back from `at`.
    function after(least: real, at: real): real {
        const high = at + lead - sliver;
        return least + lead < high ? best(least + lead, high, least + lead, 0, all()) - lead : least;
    }

    // The same on the way back.
    function back(at: real): real {
        const found = all();
        const unseen = found.whole.filter(one => one.top < at - 1);
        const until = unseen.reduce((most, one) => Math.max(most, one.end), -Infinity);
        let first = until - view + lead;
        if (first > at - sliver)
            first = at + lead - view + 2 * Theme.body;
        if (first <= lead + sliver)
            return 0;
        return Math.max(0, best(first, Math.min(first + most, at + lead - sliver), first, 0, found) - lead);
    }
}
