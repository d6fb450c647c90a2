#!/usr/bin/env python3
"""Writes src/domain/zone_table.rs: when the clocks of our time zones change, 2020 to 2045.

Run it when the tz database changes (`python3 tools/zones.py`), and read the difference before you commit it.
It uses Python's zoneinfo, so the data is the machine's tz database or the `tzdata` package.
"""
import datetime as dt
import pathlib
import zoneinfo

ZONES = [
    "UTC", "Europe/Madrid", "Atlantic/Canary", "Europe/Lisbon", "Europe/London",
    "America/Argentina/Buenos_Aires", "America/Bogota", "America/Lima", "America/Mexico_City",
    "America/New_York", "America/Santiago", "Asia/Shanghai", "Asia/Urumqi", "Australia/Lord_Howe",
]
UTC = dt.timezone.utc
FIRST, LAST = dt.datetime(2020, 1, 1, tzinfo=UTC), dt.datetime(2046, 1, 1, tzinfo=UTC)


def offset(zone, moment):
    """Minutes east of UTC."""
    seconds = moment.astimezone(zone).utcoffset().total_seconds()
    assert seconds % 60 == 0
    return int(seconds // 60)


def changes(zone):
    """The first offset, and every later change as (minutes since 1970, new offset)."""
    current = start = offset(zone, FIRST)
    found, step, at = [], dt.timedelta(hours=12), FIRST
    while at < LAST:
        after = at + step
        if offset(zone, after) != current:
            low, high = at, after
            while high - low > dt.timedelta(minutes=1):
                middle = low + (high - low) // 2
                middle = middle.replace(second=0, microsecond=0)
                if offset(zone, middle) == current:
                    low = middle
                else:
                    high = middle
            current = offset(zone, high)
            found.append((int(high.timestamp()) // 60, current))
        at = after
    return start, found


def version():
    for folder in zoneinfo.TZPATH:
        file = pathlib.Path(folder) / "tzdata.zi"
        if file.exists():
            return file.read_text().splitlines()[0].removeprefix("# version ").strip()
    import tzdata
    return tzdata.IANA_VERSION


def main():
    lines = [
        "//! When the clocks of each time zone change, 2020 to 2045. Written by `tools/zones.py`; do not edit.",
        "//!",
        f"//! From the tz database, version {version()}. Each zone has its offset at the start of 2020, in minutes east",
        "//! of UTC, and every later change as minutes since 1970 in UTC with the new offset.",
        "",
        "/// One time zone.",
        "pub(super) struct ZoneData {",
        "    /// Its name in the tz database.",
        "    pub(super) name: &'static str,",
        "    /// Minutes east of UTC at the start of 2020 and before.",
        "    pub(super) first: i16,",
        "    /// Every change since, in order.",
        "    pub(super) changes: &'static [(i32, i16)],",
        "}",
        "",
        "#[rustfmt::skip]",
        f"pub(super) static ZONES: [ZoneData; {len(ZONES)}] = [",
    ]
    for name in ZONES:
        first, found = changes(zoneinfo.ZoneInfo(name))
        lines.append(f'    ZoneData {{ name: "{name}", first: {first}, changes: &[')
        for i in range(0, len(found), 6):
            lines.append("        " + " ".join(f"({at}, {new})," for at, new in found[i:i + 6]))
        lines.append("    ] },")
    lines += ["];", ""]
    pathlib.Path(__file__).parent.parent.joinpath("src/domain/zone_table.rs").write_text("\n".join(lines))


main()
