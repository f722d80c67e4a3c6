#include "widgets/theme_style.h"

#include <QAbstractScrollArea>
#include <QMenu>
#include <QPainter>
#include <QStyleFactory>
#include <QStyleOption>
#include <algorithm>

#include "widgets/icon.h"
#include "widgets/painting.h"
#include "widgets/popup_shape.h"

namespace mc::widgets {
namespace {

bool isPopupFrame(const QWidget* widget) {
    return widget && widget->inherits("QComboBoxPrivateContainer");
}

struct MenuText {
    QString label;
    QString key;
};
/// The "&" makes the letter behind it a key of the open menu: it may stand in the key that is shown ("Open\t&I"), which is
/// the same in every language.
MenuText partsOf(QString text) {
    text.remove(QLatin1Char('&'));
    const auto tab = text.indexOf(QLatin1Char('\t'));
    return tab < 0 ? MenuText{text, {}} : MenuText{text.left(tab), text.mid(tab + 1)};
}

}  // namespace

ThemeStyle::ThemeStyle(const Theme& theme)
    : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion"))), m_theme(&theme) {}

void ThemeStyle::polish(QWidget* widget) {
    QProxyStyle::polish(widget);
    if (qobject_cast<QMenu*>(widget) || isPopupFrame(widget)) {
        widget->setAttribute(Qt::WA_TranslucentBackground);
        widget->setWindowFlag(Qt::FramelessWindowHint);
        widget->setWindowFlag(Qt::NoDropShadowWindowHint);
        keepPopupShape(*widget);
    }
    if (auto* area = qobject_cast<QAbstractScrollArea*>(widget)) area->viewport()->setAttribute(Qt::WA_Hover);
}

int ThemeStyle::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const {
    switch (metric) {
        case PM_ScrollBarExtent:
            return 10;
        case PM_ScrollView_ScrollBarOverlap:
            return 0;
        case PM_DefaultFrameWidth:
            return isPopupFrame(widget) ? 5 : 1;
        case PM_MenuPanelWidth:
            return 1;
        case PM_MenuHMargin:
        case PM_MenuVMargin:
            return 4;
        case PM_ToolTipLabelFrameWidth:
            return 0;
        case PM_FocusFrameHMargin:
        case PM_FocusFrameVMargin:
            return 0;
        case PM_SmallIconSize:
            return 18;
        case PM_ButtonShiftHorizontal:
        case PM_ButtonShiftVertical:
            return 0;
        default:
            return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int ThemeStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                          QStyleHintReturn* data) const {
    switch (hint) {
        case SH_ToolTip_WakeUpDelay:
            return 400;
        case SH_ComboBox_Popup:
            return 0;
        case SH_Menu_SubMenuPopupDelay:
            return 120;
        case SH_ScrollBar_Transient:
            return 0;
        case SH_EtchDisabledText:
        case SH_DitherDisabledText:
            return 0;
        case SH_UnderlineShortcut:
            return 0;
        case SH_LineEdit_PasswordCharacter:
            return 0x2022;
        case SH_Widget_Animation_Duration:
            return m_theme->motion();
        case SH_ScrollView_FrameOnlyAroundContents:
            return 0;
        default:
            return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

QSize ThemeStyle::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                                   const QWidget* widget) const {
    const QSize base = QProxyStyle::sizeFromContents(type, option, size, widget);
    if (type == CT_MenuItem) {
        const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option);
        if (!item) return base;
        if (item->menuItemType == QStyleOptionMenuItem::Separator) return {base.width(), 9};
        const MenuText text = partsOf(item->text);
        const QFont font = m_theme->font(TextRole::body);
        const double key = text.key.isEmpty() ? 0 : keyCapWidth(text.key) + 24;
        const double icon = item->icon.isNull() && item->maxIconWidth <= 0 ? 0 : 30;
        return {static_cast<int>(textWidth(text.label, font) + key + icon) + 40, m_theme->scaled(36)};
    }
    if (type == CT_ComboBox || type == CT_LineEdit || type == CT_SpinBox)
        return {base.width() + 8, m_theme->scaled(metrics::kControlHeight)};
    return base;
}

QRect ThemeStyle::subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl sub,
                                 const QWidget* widget) const {
    if (control != CC_ScrollBar || sub == SC_ScrollBarSlider) {
        return QProxyStyle::subControlRect(control, option, sub, widget);
    }
    // No arrow buttons: the groove is the whole bar.
    if (sub == SC_ScrollBarAddLine || sub == SC_ScrollBarSubLine) return {};
    if (sub == SC_ScrollBarGroove) return option->rect;
    return QProxyStyle::subControlRect(control, option, sub, widget);
}

void ThemeStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                               const QWidget* widget) const {
    const Theme& theme = themeOf(*painter);
    const QRectF rect = option->rect;
    switch (element) {
        case PE_FrameFocusRect:
            return;  // FocusRing draws it outside the control.
        case PE_PanelMenu:
            drawBox(*painter, rect, metrics::kCardRadius, theme.color(Token::surface), theme.color(Token::border));
            return;
        case PE_FrameMenu:
            return;
        case PE_Frame:
            if (!isPopupFrame(widget)) return;
            drawBox(*painter, rect, metrics::kCardRadius, theme.color(Token::surface), theme.color(Token::border));
            return;
        case PE_FrameWindow:
            return;
        case PE_PanelTipLabel:
            drawBox(*painter, rect, 0, theme.color(Token::tooltip));
            return;
        case PE_FrameLineEdit:
            return;
        case PE_PanelLineEdit: {
            const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
            if (!frame || frame->lineWidth <= 0) return;
            const bool focus = option->state & State_HasFocus;
            const bool enabled = option->state & State_Enabled;
            drawBox(*painter, rect, metrics::kControlRadius, theme.color(enabled ? Token::surface : Token::hover),
                    theme.color(focus ? Token::focus : (enabled ? Token::control : Token::hover)), focus ? 2 : 1);
            return;
        }
        default:
            QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void ThemeStyle::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                             const QWidget* widget) const {
    switch (element) {
        case CE_MenuItem:
            drawMenuItem(option, *painter);
            return;
        case CE_MenuEmptyArea:
            return;
        case CE_HeaderSection:
            drawHeader(option, *painter);
            return;
        case CE_HeaderEmptyArea:
            painter->fillRect(option->rect, themeOf(*painter).color(Token::surface));
            return;
        case CE_ScrollBarAddPage:
        case CE_ScrollBarSubPage:
            return;
        default:
            QProxyStyle::drawControl(element, option, painter, widget);
    }
}

void ThemeStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                                    const QWidget* widget) const {
    if (control == CC_ScrollBar) {
        drawScrollBar(option, *painter);
        return;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

void ThemeStyle::drawMenuItem(const QStyleOption* option, QPainter& painter) const {
    const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option);
    if (!item) return;
    const Theme& theme = themeOf(painter);
    const QRectF rect = item->rect;
    if (item->menuItemType == QStyleOptionMenuItem::Separator) {
        painter.fillRect(QRectF(rect.left() + 8, rect.center().y(), rect.width() - 16, 1), theme.color(Token::border));
        return;
    }
    const bool enabled = item->state & State_Enabled;
    if ((item->state & State_Selected) && enabled) drawBox(painter, rect, 8, theme.color(Token::hover));
    double left = rect.left() + 12;
    if (!item->icon.isNull() || item->maxIconWidth > 0) {
        item->icon.paint(&painter, QRect(static_cast<int>(left), static_cast<int>(rect.center().y()) - 8, 18, 18));
        left += 30;
    }
    const MenuText text = partsOf(item->text);
    double right = rect.right() - 12;
    if (!text.key.isEmpty()) {
        const double width = keyCapWidth(text.key);
        drawKeyCap(painter, QRectF(right - width, rect.center().y() - 9, width, 18), text.key,
                   theme.color(Token::text2), theme.color(Token::border), theme.color(Token::sunken));
        right -= width + 8;
    }
    if (item->checkType != QStyleOptionMenuItem::NotCheckable && item->checked) {
        drawIcon(painter, Icon::check, QRectF(right - 16, rect.center().y() - 8, 16, 16),
                 theme.color(Token::accentText));
        right -= 24;
    }
    const bool chosen = item->checkType != QStyleOptionMenuItem::NotCheckable && item->checked;
    drawText(painter, QRectF(left, rect.top(), right - left, rect.height()), Qt::AlignVCenter | Qt::AlignLeft,
             text.label, theme.font(chosen ? TextRole::strong : TextRole::body),
             theme.color(!enabled ? Token::text3 : (chosen ? Token::accentText : Token::text)));
}

void ThemeStyle::drawHeader(const QStyleOption* option, QPainter& painter) const {
    const Theme& theme = themeOf(painter);
    painter.fillRect(option->rect, theme.color(Token::surface));
    painter.fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1),
                     theme.color(Token::border));
}

void ThemeStyle::drawScrollBar(const QStyleOptionComplex* option, QPainter& painter) const {
    const auto* slider = qstyleoption_cast<const QStyleOptionSlider*>(option);
    if (!slider || slider->minimum == slider->maximum) return;
    const Theme& theme = themeOf(painter);
    QRectF thumb = subControlRect(CC_ScrollBar, option, SC_ScrollBarSlider, nullptr);
    const bool vertical = slider->orientation == Qt::Vertical;
    const bool active = option->state & (State_MouseOver | State_Sunken);
    const double side = active ? 2 : 3;
    thumb = vertical ? thumb.adjusted(side, 2, -side, -2) : thumb.adjusted(2, side, -2, -side);
    drawBox(painter, thumb, std::min(thumb.width(), thumb.height()) / 2,
            theme.color(active ? Token::control : Token::track));
}

}  // namespace mc::widgets
