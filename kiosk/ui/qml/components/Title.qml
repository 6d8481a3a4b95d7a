import QtQuick
import "../theme"

// The serif voice: titles and headings.
Words {
    font.family: Theme.serif
    font.pixelSize: Theme.title
    font.variableAxes: ({
            "wght": 560
        })
    lineHeight: 1.12
    Accessible.role: Accessible.Heading
}
