import QtQuick
import "../theme"

// The serif voice: titles and headings.
Words {
    even: true
    font.family: Theme.serif
    font.pixelSize: Theme.title
    font.variableAxes: ({
            "wght": 560
        })
    leading: 1.2
    Accessible.role: Accessible.Heading
}
