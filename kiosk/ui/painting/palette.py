"""The colours of the walkthrough's pictures, one palette per theme."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace

from PySide6.QtGui import QColor


@dataclass(frozen=True, slots=True)
class Palette:
    """Every colour a picture uses, as `#RRGGBB`; `_lit` faces the light, `_dim` turns away."""

    name: str = "light"
    paper: str = "#F7F3EC"
    surface: str = "#FFFFFF"
    ink: str = "#1F2A33"
    line: str = "#4A3426"
    """The outline of everything alive."""
    frame: str = "#81786A"

    skin_lit: str = "#E3B08C"
    skin: str = "#C98B66"
    skin_line: str = "#7A4630"
    fat_lit: str = "#F7E6B4"
    fat: str = "#EACB7F"
    fat_line: str = "#D2AC5B"
    muscle_lit: str = "#C78C79"
    muscle: str = "#A3614F"
    fibre: str = "#87493A"
    fibre_lit: str = "#DBA896"
    deep: str = "#D3A690"
    deep_dim: str = "#BC8874"
    front: str = "#E6CDB9"
    numb: str = "#7FB7D6"

    bone_lit: str = "#FBF1D8"
    bone: str = "#F0DFB8"
    bone_dim: str = "#D5B584"
    pore: str = "#B98658"
    pore_lit: str = "#D9AE7E"
    behind_lit: str = "#EAD7AE"
    behind: str = "#C9A877"
    bone_line: str = "#5D4027"
    crack: str = "#4B2A18"
    void: str = "#A9845C"
    void_lit: str = "#D8BC8D"

    disc_lit: str = "#C3D2DD"
    disc: str = "#8FA8BA"
    disc_dim: str = "#6F8BA1"
    disc_line: str = "#3E5A70"
    nerve_lit: str = "#FFCF70"
    nerve: str = "#F09F1F"
    nerve_line: str = "#7A4706"
    ghost: str = "#F8F2D6"
    ghost_line: str = "#8A7348"

    steel_lit: str = "#FFFFFF"
    steel: str = "#C3CDD5"
    steel_dim: str = "#66747F"
    steel_line: str = "#26313A"
    hub_lit: str = "#3C8C90"
    hub: str = "#0F5257"
    grip_lit: str = "#6B7A86"
    grip: str = "#3A4751"
    warm_lit: str = "#D98A63"
    warm: str = "#A8502C"
    bore: str = "#39444C"

    balloon_lit: str = "#CFE9FF"
    balloon: str = "#4C9FE0"
    balloon_line: str = "#164E86"
    cement_lit: str = "#7FE0D3"
    cement: str = "#1E9C93"
    cement_line: str = "#07494A"
    chalk_lit: str = "#E6F2EC"
    chalk: str = "#86BFB2"
    chalk_line: str = "#1F5C57"

    wall: str = "#EFE6D6"
    wall_dim: str = "#E2D5BF"
    floor: str = "#D6C4A8"
    floor_dim: str = "#C2AC8B"
    face_lit: str = "#F0C6A4"
    face: str = "#D9A27C"
    face_two: str = "#A9714C"
    face_two_lit: str = "#C58E66"
    hair: str = "#B9B3AB"
    hair_two: str = "#3B2A20"
    gown_lit: str = "#DCECF0"
    gown: str = "#A9CBD4"
    glove_lit: str = "#DAD3EE"
    glove: str = "#A99FCE"
    glove_line: str = "#45396B"
    sheet_lit: str = "#FFFFFF"
    sheet: str = "#CFE3E0"
    scrub_lit: str = "#3F9C9C"
    scrub: str = "#1E6F74"
    iodine_lit: str = "#D08A45"
    iodine: str = "#A85A22"
    iodine_line: str = "#6B3512"
    apron_lit: str = "#5B7FA8"
    apron: str = "#34557F"
    pillow_lit: str = "#FFFDF6"
    pillow: str = "#E5D9C2"
    table_lit: str = "#F2F4F4"
    table: str = "#B9C3C8"
    machine_lit: str = "#FDFDFB"
    machine: str = "#D9DDDC"
    machine_dim: str = "#A7B0B3"
    screen: str = "#1D2A30"
    screen_lit: str = "#C9D6D8"
    beam: str = "#6FB6E8"
    shadow: str = "#3A2415"
    veil: str = "#C89A80"
    """Lies thinly over what does not act."""

    def color(self, name: str, alpha: float = 1.0) -> QColor:
        """The colour called `name`, as see-through as `alpha` (0 to 1) says."""
        value: str = getattr(self, name)
        color = QColor(value)
        color.setAlphaF(max(0.0, min(1.0, alpha)))
        return color

    def blend(self, a: str, b: str, part: float, alpha: float = 1.0) -> QColor:
        """The colour `part` of the way from `a` to `b`."""
        x, y = self.color(a), self.color(b)
        part = max(0.0, min(1.0, part))
        mixed = QColor.fromRgbF(
            x.redF() + (y.redF() - x.redF()) * part,
            x.greenF() + (y.greenF() - x.greenF()) * part,
            x.blueF() + (y.blueF() - x.blueF()) * part,
        )
        mixed.setAlphaF(max(0.0, min(1.0, alpha)))
        return mixed


LIGHT = Palette()


def _toned(base: Palette, light: float, over: dict[str, str]) -> Palette:
    """The palette with every colour darkened, and some replaced."""
    toned = {}
    for item in fields(base):
        if item.name == "name":
            continue
        color = QColor(str(getattr(base, item.name)))
        toned[item.name] = QColor.fromHslF(
            max(0.0, color.hslHueF()), color.hslSaturationF() * 0.92, color.lightnessF() * light
        ).name()
    return replace(base, **{**toned, **over})


DARK = _toned(
    LIGHT,
    0.86,
    {
        "name": "dark",
        "paper": "#12191D",
        "surface": "#1C262C",
        "ink": "#F2EDE3",
        "line": "#1A100A",
        "frame": "#7C8C94",
        "front": "#5B463B",
        "deep": "#7C5648",
        "deep_dim": "#5F4036",
        "muscle_lit": "#96604F",
        "muscle": "#6E3D31",
        "fibre": "#552B21",
        "fibre_lit": "#B07F6E",
        "fat_lit": "#D2B978",
        "fat": "#A98B4A",
        "fat_line": "#86692F",
        "skin_lit": "#CB9570",
        "skin": "#A56C4B",
        "ghost": "#B3A98A",
        "ghost_line": "#EFE6C8",
        "steel_lit": "#FFFFFF",
        "steel": "#C3CDD5",
        "hub": "#2C8288",
        "hub_lit": "#7CC6C4",
        "grip": "#5C6C78",
        "grip_lit": "#9AAAB5",
        "wall": "#243038",
        "wall_dim": "#1A242A",
        "floor": "#2C2A27",
        "floor_dim": "#1F1E1C",
        "screen": "#0A1013",
        "shadow": "#000000",
        "veil": "#12191D",
    },
)

CONTRAST = replace(
    LIGHT,
    name="contrast",
    paper="#000000",
    surface="#000000",
    ink="#FFFFFF",
    line="#000000",
    frame="#FFFFFF",
    skin_lit="#FFC9A3",
    skin="#E89B6C",
    skin_line="#FFFFFF",
    fat_lit="#6E5A1C",
    fat="#4F3F10",
    fat_line="#8B742B",
    muscle_lit="#5E2318",
    muscle="#3F140C",
    fibre="#2A0A05",
    fibre_lit="#8A4030",
    deep="#2B120D",
    deep_dim="#1C0B08",
    front="#1A0F0C",
    bone_lit="#FFFFFF",
    bone="#FFF3D2",
    bone_dim="#E6CF9C",
    pore="#6E4A26",
    pore_lit="#9A7142",
    behind_lit="#CDB684",
    behind="#8F7748",
    bone_line="#000000",
    crack="#000000",
    void="#94753F",
    void_lit="#C2A468",
    disc_lit="#B9E0FF",
    disc="#5FA6DA",
    disc_dim="#3C83B8",
    disc_line="#001C33",
    nerve="#FFB020",
    nerve_lit="#FFDB8C",
    nerve_line="#000000",
    ghost="#5A5440",
    ghost_line="#FFF3CF",
    steel="#DDE6EC",
    steel_line="#000000",
    hub="#00A7B0",
    hub_lit="#8FF2F5",
    grip="#8C9BA6",
    grip_lit="#D5DEE4",
    warm="#FF8A4C",
    warm_lit="#FFC4A0",
    balloon="#2E9BFF",
    balloon_lit="#CDEBFF",
    balloon_line="#00294F",
    cement="#00C2B2",
    cement_lit="#A6FFF4",
    cement_line="#00302E",
    chalk="#BFEFE4",
    wall="#0B0B0B",
    wall_dim="#000000",
    floor="#1E1E1E",
    floor_dim="#101010",
    shadow="#000000",
    veil="#000000",
)

PALETTES = {palette.name: palette for palette in (LIGHT, DARK, CONTRAST)}


def palette_of(theme: str) -> Palette:
    """The palette of a theme; the light one for a theme that has none of its own."""
    return PALETTES.get(theme, LIGHT)
