import QtQuick
import QtQuick.Templates as T
import "../theme"

// Where the controls of a scrolled column must stand so that a hand which reaches only the lower half
// of the screen gets to each of them. Heights are those of the scrolled content; `low` is how far
// below the top of the view the lower half begins.
QtObject {
    id: reach

    required property Item column
    required property real view
    required property real low

    function controls(item: Item): var {
        if (!item.visible || item.opacity === 0)
            return [];
        if (item instanceof T.AbstractButton)
            return [item];
        return item.children.reduce((all, child) => all.concat(controls(child)), []);
    }

    function spans(): var {
        return controls(column).map(one => {
            const top = one.mapToItem(column, 0, 0).y + column.y;
            return {
                "top": top,
                "end": top + one.height,
                "least": Math.min(one.height, Theme.target)
            };
        });
    }

    // The room that the column needs above it: what stands first cannot be scrolled down further.
    function lead(): real {
        const first = controls(column).reduce((least, one) => Math.min(least, one.mapToItem(column, 0, 0).y), Infinity);
        return Math.max(0, low - Theme.s - first);
    }

    function touchable(span: var, at: real): bool {
        return Math.min(span.end, at + view) - Math.max(span.top, at + low) >= span.least;
    }

    // How far to scroll from `at` at most, on the way to `to`, so that no control is passed by.
    function stop(at: real, to: real): real {
        for (const span of spans()) {
            if (touchable(span, at))
                continue;
            if (to > at && span.end > at + low && span.end - to - low < span.least)
                to = Math.min(to, span.top - low);
            else if (to < at && span.top < at + low && to + view - span.top < span.least)
                to = Math.max(to, span.end - view);
        }
        return to;
    }
}
