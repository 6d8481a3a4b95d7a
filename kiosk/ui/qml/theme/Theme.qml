pragma Singleton

import QtQuick

// Every size, colour and duration of the interface. Sizes follow from `mm` (pixels per millimetre)
// and `textSize` (1 to 2), both set once by Main.qml from the shell.
QtObject {
    id: theme

    property real mm: 4
    property real textSize: 1
    property string name: "light"
    property bool calm: false
    property bool portrait: false
    property bool compact: false
    property bool rightToLeft: false
    // The height in the window above which nothing may have to be touched; 0 while anything may.
    property int middle: 0
    readonly property bool lowered: middle > 0
    // Where the upper third ends: what stands above it can at least be brought below it.
    property int third: 0
    readonly property int highest: lowered ? middle : third

    // --- type scale: capital letters are 0.714 em high; body capitals 7.3 mm (see docs/decisions)
    readonly property real bodyEm: 7.35 / 0.714 * mm
    readonly property int body: Math.ceil(bodyEm * textSize)
    readonly property int small: Math.ceil(bodyEm * 0.74 * textSize)
    readonly property int least: Math.ceil(4.8 / 0.714 * mm)
    readonly property int label: Math.ceil(bodyEm * 0.66 * Math.min(textSize, 1.25))
    // What stands out at size 1 need not grow as fast as the body: beside large words less is enough.
    readonly property int lead: Math.ceil(raised(textSize, 0.16))
    readonly property int heading: Math.ceil(raised(textSize, 0.22))
    readonly property int title: Math.ceil(raised(textSize, 0.6))
    readonly property int display: Math.ceil(raised(textSize, 1.0))
    readonly property real leading: 1.36
    readonly property string sans: "Noto Sans"
    readonly property string serif: "Literata"
    // Words stand in lines of `measure`; boxes round words are as broad as `broad`, all alike.
    readonly property int measure: Math.round(body * 0.53 * 70)
    readonly property int broad: measure + 2 * m

    // A heading where little room is left beside large words: less than what one reads, but never less
    // than the same heading at size 1, which stands `by` parts above the body there.
    function tight(by: real): int {
        return Math.ceil(Math.max(small, bodyEm * (1 + by)));
    }

    function raised(size: real, by: real): real {
        return bodyEm * (size + by / Math.pow(size, 1.5));
    }

    // --- spacing scale
    readonly property int xs: Math.round(2 * mm)
    readonly property int s: Math.round(4 * mm)
    readonly property int gap: Math.ceil(5 * mm)
    readonly property int m: Math.round(8 * mm)
    readonly property int l: Math.round(12 * mm)
    readonly property int xl: Math.round(20 * mm)

    // --- targets
    readonly property int target: Math.ceil(20 * mm)
    readonly property int mainTarget: Math.ceil(25 * mm)
    readonly property int barHeight: mainTarget + 2 * s

    readonly property int radius: Math.round(4 * mm)
    readonly property int hairline: Math.max(1, Math.round(0.3 * mm))
    readonly property int keyline: Math.max(2, Math.round(0.6 * mm))
    readonly property int focusWidth: Math.max(3, Math.round(1.1 * mm))

    // --- durations, in milliseconds
    readonly property int quick: calm ? 0 : 90
    readonly property int soft: calm ? 0 : 200
    readonly property int drift: 24000
    readonly property int layoutPause: 40

    // --- colours
    readonly property bool dark: name === "dark"
    readonly property bool contrast: name === "contrast"
    readonly property color paper: contrast ? "#000000" : dark ? "#12191D" : "#F7F3EC"
    readonly property color surface: contrast ? "#000000" : dark ? "#1C262C" : "#FFFFFF"
    readonly property color sunken: contrast ? "#000000" : dark ? "#0C1215" : "#EFE8DB"
    readonly property color ink: contrast ? "#FFFFFF" : dark ? "#F2EDE3" : "#1F2A33"
    readonly property color inkSoft: contrast ? "#FFFFFF" : dark ? "#C9CDCB" : "#3F4B54"
    readonly property color line: contrast ? "#FFFFFF" : dark ? "#3C4A52" : "#D9D0C1"
    readonly property color edge: contrast ? "#FFFFFF" : dark ? "#7C8C94" : "#81786A"
    readonly property color primary: contrast ? "#FFE24A" : dark ? "#8FD3CF" : "#0F5257"
    readonly property color primaryInk: contrast ? "#000000" : dark ? "#0B2426" : "#FFFFFF"
    readonly property color primaryPressed: contrast ? "#FFFFFF" : dark ? "#C4EBE8" : "#083A3E"
    readonly property color primarySoft: contrast ? "#000000" : dark ? "#213A3D" : "#E3EEEC"
    readonly property color pressed: contrast ? "#4A4200" : dark ? "#33454D" : "#D3E4E1"
    readonly property color accent: contrast ? "#FFE24A" : dark ? "#F0A987" : "#7F341A"
    readonly property color focus: contrast ? "#FFE24A" : dark ? "#FFD27A" : "#B4460F"
    // On the pictures, which are bright in every theme.
    readonly property color onPicture: "#0F5257"
    readonly property color callOnPicture: "#634000"
    readonly property color shade: dark || contrast ? "#E6000000" : "#CC1F2A33"

    readonly property color emergency: contrast ? "#FFFFFF" : dark ? "#FFB4A8" : "#8E1B16"
    readonly property color emergencySoft: contrast ? "#000000" : dark ? "#3E1C1A" : "#FBE6E2"
    readonly property color call: contrast ? "#FFFFFF" : dark ? "#F5CF86" : "#634000"
    readonly property color callSoft: contrast ? "#000000" : dark ? "#38301C" : "#FBF0D9"
    readonly property color expected: contrast ? "#FFFFFF" : dark ? "#A6DDB4" : "#1B5234"
    readonly property color expectedSoft: contrast ? "#000000" : dark ? "#1D3325" : "#E4F1E6"
}
