#!/usr/bin/env python3
"""Writes public/pinyin.bin: how Chinese characters are read, without tones, for finding names by pinyin.

Run it when the readings are to change (`pip install pypinyin==0.55.0`, then `python3 tools/pinyin.py`). The readings
come from pypinyin and its pinyin-data (both MIT licence), the readings of surnames from SURNAMES below. Characters of
GB 2312 have all their readings, the rest of the basic block and RARE have their first.

The file (numbers are little-endian), read and checked by src/search/pinyin.rs:
  8 bytes   "PINYIN1\\n"
  u16       how many syllables, then the syllables, each of a to z with a line feed behind it, the most frequent first;
            v stands for the umlauted u
  u16       how many runs of characters, then for each: u32 its first character, u16 how many follow each other
  u32       how many readings, then a byte for each (the low one), then a second byte for each (the high one)
A reading is low + 256 * (high & 3), the place of a syllable; 1023 says that there is none. high & 128 says that the
same character has another reading behind it. The readings stand in the order of the characters.
"""
import collections
import pathlib
import struct
import unicodedata

from pypinyin.pinyin_dict import pinyin_dict

NONE, MORE = 0x3FF, 0x80
BASIC = range(0x4E00, 0xA000)
# Read so in surnames; this reading comes first.
SURNAMES = dict(pair.split(":") for pair in """
单:shan 曾:zeng 解:xie 仇:qiu 查:zha 区:ou 朴:piao 盖:ge 尉:yu 万:wan 俟:qi 澹:tan 乐:yue 缪:miao 员:yun 覃:qin 谌:chen
重:chong 种:chong 秘:bi 召:shao 折:she 黑:he 洗:xian 冼:xian 句:gou 能:nai 翟:zhai 任:ren 华:hua 宁:ning 纪:ji 祭:zhai
宿:su 牟:mu 晁:chao 车:che 过:guo 哈:ha 隗:wei 佴:nai 瞿:qu 盛:sheng 石:shi 六:lu 陆:lu 贾:jia 叶:ye 俞:yu 於:yu
应:ying 眭:sui 郗:xi 乜:nie 繁:po 逄:pang 长:zhang 阚:kan 臧:zang 薄:bo 柏:bai 卜:bu 费:fei 葛:ge 观:guan 冠:guan 桧:gui
鲜:xian 燕:yan 尹:yin 要:yao 幺:yao 么:yao 殷:yin 曲:qu 沈:shen 呙:guo 郇:xun 荀:xun 郄:qie 郤:xi 莘:shen 匙:chi
幸:xing 邢:xing 宓:mi 芈:mi 禤:xuan 亓:qi 丌:ji 訾:zi 笪:da 贠:yun 郦:li 骆:luo 麴:qu 鞠:ju 都:du 顿:dun 干:gan 贲:ben
吕:lv 闾:lv 伏:fu 尧:yao 贺:he 和:he 洪:hong 柯:ke 凌:ling 娄:lou 藏:zang 占:zhan 肖:xiao 萧:xiao
""".split())
# And further readings of surnames, which a dictionary may lack.
ALSO = {"万": ["mo"], "尉": ["wei"], "单": ["chan"], "隗": ["kui"], "牟": ["mou"], "谌": ["shen"], "覃": ["tan"]}
# Outside the basic block, in the names of people and places.
RARE = "〇㑇㑊㕮㘎㙍㙘㙦㛃㛚㛹㟃㠇㠓㤘㥄㧐㧑㧟㫰㬊㬎㬚㭎㭕㮾㰀㳇㳘㳚㴔㵐㶲㸆㸌㺄㻬㽏㿠䁖䂮䃅䃎䅟䌹䎃䎖䏝䏡䏲䐃䓖䓛䓨䓫䓬䗖䗛䗪䗴䜣䝙䢺䢼䣘䥽䦃䲟䲠䲢䴓䴔䴕䴖䴗䴘䴙䶮"
RARE += "𠅤𠙶𠳐𡎚𡐓𣗋𣲗𣲘𣸣𤧛𤩽𤫉𥔲𥕢𥖨𥻗𦈡𦒍𦙶𦝼𦭜𦰡𧿹𨐈𨙸𨚕𨟠𨭉𨱇𨱏𨱑𨱔𨺙𩽾𩾃𩾌𪟝𪣻𪤗𪨰𪨶𪩘𪾢𫄧𫄨𫄷𫄸𫇭𫌀𫍣𫍯𫍲𫍽𫐄𫐐𫐓𫑡𫓧𫓯𫓶𫓹𫔍𫔎𫔶𫖮𫖯𫖳𫗧𫗴𫘜𫘝𫘦𫘧𫘨𫘪𫘬𫚕𫚖𫚭𫛭𫞩"


def plain(reading):
    """Without its tone."""
    parts = unicodedata.normalize("NFD", reading)
    kept = "".join(c for c in parts if c not in "\u0300\u0301\u0304\u030c")
    return unicodedata.normalize("NFC", kept).replace("ü", "v").replace("ê", "e")


def everyday():
    """The characters of GB 2312."""
    rows = (bytes([row, cell]) for row in range(0xB0, 0xF8) for cell in range(0xA1, 0xFF))
    return {ord(text) for text in (pair.decode("gb2312", "ignore") for pair in rows) if text}


def readings(code, common):
    char = chr(code)
    known = [plain(reading) for reading in pinyin_dict.get(code, "").split(",") if reading]
    if code not in common:
        known = known[:1]
    surname = [SURNAMES[char]] if char in SURNAMES else []
    return list(dict.fromkeys(surname + known + ALSO.get(char, [])))


def runs(codes):
    """First character and length of each stretch without a gap."""
    found = []
    for code in codes:
        if found and code == found[-1][0] + found[-1][1]:
            found[-1][1] += 1
        else:
            found.append([code, 1])
    return found


def main():
    common = everyday()
    codes = sorted({*BASIC, *(ord(char) for char in RARE)})
    read = {code: readings(code, common) for code in codes}
    often = collections.Counter(syllable for all_ in read.values() for syllable in all_)
    syllables = sorted(often, key=lambda syllable: (-often[syllable], syllable))
    assert len(syllables) < NONE and all(s.isascii() and s.isalpha() and s.islower() for s in syllables)
    place = {syllable: at for at, syllable in enumerate(syllables)}
    low, high = bytearray(), bytearray()
    for code in codes:
        places = [place[syllable] for syllable in read[code]] or [NONE]
        for at, index in enumerate(places):
            low.append(index & 0xFF)
            high.append(index >> 8 | (MORE if at + 1 < len(places) else 0))
    stretches = runs(codes)
    out = b"PINYIN1\n" + struct.pack("<H", len(syllables)) + "".join(f"{s}\n" for s in syllables).encode()
    out += struct.pack("<H", len(stretches)) + b"".join(struct.pack("<IH", first, count) for first, count in stretches)
    out += struct.pack("<I", len(low)) + low + high
    pathlib.Path(__file__).parent.parent.joinpath("public/pinyin.bin").write_bytes(out)
    print(f"{len(codes)} characters, {len(low)} readings, {len(syllables)} syllables, {len(out)} bytes")
    print("without a reading:", "".join(chr(c) for c in codes if not read[c])[:200])


main()
