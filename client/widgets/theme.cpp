#include "widgets/theme.h"

#include <QApplication>
#include <QEvent>
#include <QFontDatabase>
#include <QHash>
#include <QPainter>
#include <QPalette>
#include <QToolTip>
#include <QWidget>
#include <algorithm>
#include <cmath>
#include <utility>

#include "widgets/accessible.h"
#include "widgets/theme_style.h"

namespace mc::widgets {
namespace {

struct Type {
    int pixels;
    int line;
    QFont::Weight weight;
};

Type typeOf(TextRole role) {
    switch (role) {
        case TextRole::display:
            return {24, 32, QFont::DemiBold};
        case TextRole::title:
            return {20, 28, QFont::DemiBold};
        case TextRole::section:
            return {16, 24, QFont::DemiBold};
        case TextRole::body:
            return {14, 20, QFont::Normal};
        case TextRole::strong:
            return {14, 20, QFont::DemiBold};
        case TextRole::detail:
            return {12, 16, QFont::Normal};
        case TextRole::tag:
            return {12, 16, QFont::Medium};
        case TextRole::label:
            return {12, 16, QFont::DemiBold};
        case TextRole::code:
            return {12, 18, QFont::Normal};
    }
    return {14, 20, QFont::Normal};
}

QStringList textFamilies() {
    const QString system = QFontDatabase::systemFont(QFontDatabase::GeneralFont).family();
    return {QStringLiteral("Inter"), system, QStringLiteral("Noto Sans"), QStringLiteral("Noto Sans Devanagari")};
}

QStringList codeFamilies() {
    return {QStringLiteral("JetBrains Mono"), QFontDatabase::systemFont(QFontDatabase::FixedFont).family(),
            QStringLiteral("DejaVu Sans Mono")};
}

QPalette paletteOf(const Theme& theme) {
    QPalette palette;
    const auto set = [&](QPalette::ColorRole role, Token token) { palette.setColor(role, theme.color(token)); };
    set(QPalette::Window, Token::window);
    set(QPalette::WindowText, Token::text);
    set(QPalette::Base, Token::surface);
    set(QPalette::AlternateBase, Token::sunken);
    set(QPalette::Text, Token::text);
    set(QPalette::PlaceholderText, Token::text3);
    set(QPalette::Button, Token::surface);
    set(QPalette::ButtonText, Token::text);
    set(QPalette::BrightText, Token::onAccent);
    set(QPalette::Highlight, Token::accent);
    set(QPalette::HighlightedText, Token::onAccent);
    set(QPalette::Link, Token::accentText);
    set(QPalette::LinkVisited, Token::accentText);
    set(QPalette::ToolTipBase, Token::tooltip);
    palette.setColor(QPalette::ToolTipText, Qt::white);
    set(QPalette::Light, Token::surface);
    set(QPalette::Midlight, Token::hover);
    set(QPalette::Mid, Token::border);
    set(QPalette::Dark, Token::control);
    set(QPalette::Shadow, Token::border);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, theme.color(Token::text3));
    palette.setColor(QPalette::Disabled, QPalette::Base, theme.color(Token::hover));
    return palette;
}

double bounded(double scale) {
    return std::clamp(scale, 0.8, 2.0);
}

/// The parts that have a theme of their own: none, but in a call. Every widget asks, whenever it measures or paints.
QHash<const QObject*, const Theme*>& ownThemes() {
    static QHash<const QObject*, const Theme*> themes;
    return themes;
}

void keepOwnTheme(QWidget* root, const Theme& theme) {
    const bool known = ownThemes().contains(root);
    ownThemes()[root] = &theme;
    if (!known) QObject::connect(root, &QObject::destroyed, [](QObject* gone) { ownThemes().remove(gone); });
}

void restyle(QWidget& widget) {
    QEvent event(QEvent::StyleChange);
    QApplication::sendEvent(&widget, &event);
}

}  // namespace

Theme::Theme(Mode mode, QObject* parent) : QObject(parent), m_mode(mode) {
    watchSystem();
}

Theme::~Theme() = default;

void Theme::install(QApplication& application) {
    application.setStyle(new ThemeStyle(*this));
    installAccessibility();
    m_installed = true;
    apply();
}

void Theme::setMode(Mode mode) {
    if (mode == m_mode) return;
    m_mode = mode;
    apply();
}

Scheme Theme::scheme() const {
    if (m_mode == Mode::system) return m_systemScheme;
    return m_mode == Mode::dark ? Scheme::dark : Scheme::light;
}

void Theme::setSystemScheme(Scheme scheme) {
    if (scheme == m_systemScheme) return;
    m_systemScheme = scheme;
    if (m_mode == Mode::system) apply();
}

void Theme::setTextScale(std::optional<double> scale) {
    const double before = textScale();
    const auto chosen = scale ? std::optional(bounded(*scale)) : std::nullopt;
    if (std::exchange(m_chosenText, chosen) == chosen) return;
    if (qFuzzyCompare(before, textScale())) return emit changed();  // For whoever keeps the choice.
    apply();
}

void Theme::setSystemText(double scale) {
    const double before = textScale();
    m_systemText = bounded(scale);
    if (!qFuzzyCompare(before, textScale())) apply();
}

void Theme::setReducedMotion(bool reduced) {
    if (reduced == m_reducedMotion) return;
    m_reducedMotion = reduced;
    apply();
}

QFont Theme::font(TextRole role) const {
    auto& kept = m_fonts[static_cast<std::size_t>(role)];
    if (!kept) kept = makeFont(role);
    return *kept;
}

QFont Theme::makeFont(TextRole role) const {
    const Type type = typeOf(role);
    QFont font;
    font.setFamilies(role == TextRole::code ? codeFamilies() : textFamilies());
    font.setPixelSize(static_cast<int>(std::lround(type.pixels * textScale())));
    font.setWeight(type.weight);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

int Theme::lineHeight(TextRole role) const {
    return static_cast<int>(std::lround(typeOf(role).line * textScale()));
}

int Theme::scaled(int pixels) const {
    return std::max(pixels, static_cast<int>(std::lround(pixels * textScale())));
}

AvatarPair Theme::avatar(const QString& key) const {
    return avatarPair(avatarIndex(key), scheme());
}

void Theme::apply() {
    m_fonts = {};
    if (m_installed) {
        QApplication::setPalette(paletteOf(*this));
        QApplication::setFont(font(TextRole::body));
        QToolTip::setFont(font(TextRole::detail));
        QToolTip::setPalette(paletteOf(*this));
        for (QWidget* widget : QApplication::allWidgets())
            restyle(*widget);
    }
    emit changed();
}

int avatarIndex(const QString& key) {
    quint64 hash = 0xcbf29ce484222325ULL;
    for (const char byte : key.toUtf8()) {
        hash ^= static_cast<quint8>(byte);
        hash *= 0x100000001b3ULL;
    }
    return static_cast<int>(hash % kAvatarPairs);
}

const Theme& themeOf(const QWidget* widget) {
    if (ownThemes().isEmpty()) widget = nullptr;
    for (; widget; widget = widget->parentWidget())
        if (const auto* own = ownThemes().value(widget)) return *own;
    const auto* style = qobject_cast<const ThemeStyle*>(QApplication::style());
    if (!style)
        qFatal("No theme: call mc::widgets::Theme::install() before the first widget, and never set a style sheet");
    return style->theme();
}

const Theme& themeOf(const QPainter& painter) {
    return themeOf(dynamic_cast<const QWidget*>(painter.device()));
}

void setThemeOf(QWidget* root, const Theme& theme) {
    const bool told = ownThemes().value(root) == &theme;
    keepOwnTheme(root, theme);
    const auto tell = [root, &theme] {
        root->setPalette(paletteOf(theme));
        restyle(*root);
        for (QWidget* widget : root->findChildren<QWidget*>())
            restyle(*widget);
    };
    tell();
    if (!told) QObject::connect(&theme, &Theme::changed, root, tell);
}

}  // namespace mc::widgets
