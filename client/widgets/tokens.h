#pragma once

#include <QColor>
#include <array>
#include <span>

namespace mc::widgets {

/// The named colours of the design. Painters ask the theme for one of these; nobody writes a hex value.
enum class Token {
    window,
    surface,
    sunken,
    hover,
    border,
    track,
    control,
    text,
    text2,
    text3,
    accent,
    accentHover,
    accentPressed,
    onAccent,
    accentText,
    accentSoft,
    success,
    onSuccess,
    successText,
    successSoft,
    slotBorder,
    warning,
    warningText,
    warningSoft,
    danger,
    dangerHover,
    dangerPressed,
    dangerText,
    dangerSoft,
    focus,
    star,
    tooltip,
    chart1,
    chart2,
    chart3,
    heat0,
    heat1,
    heat2,
    heat3,
    heat4,
    codeKeyword,
    codeString,
    codeNumber,
    codeFunction,
    codeComment,
    count_
};

enum class Scheme { light, dark };

/// Background and initials of one person.
struct AvatarPair {
    QColor background;
    QColor text;
};
inline constexpr int kAvatarPairs = 8;

/// Value of a token in one scheme.
QColor tokenColor(Token token, Scheme scheme);
AvatarPair avatarPair(int index, Scheme scheme);

}  // namespace mc::widgets
