#include "widgets/plain_text.h"

#include <QAbstractButton>
#include <QTextDocument>

namespace mc::widgets {

QString plainToolTip(const QString& text) {
    if (!Qt::mightBeRichText(text)) return text;
    QString escaped = text.toHtmlEscaped();
    return QStringLiteral("<p>%1</p>").arg(escaped.replace(u'\n', QStringLiteral("<br>")));
}

QString menuText(const QString& text) {
    QString shown = text;
    return shown.replace(u'\t', u' ').replace(u'&', QStringLiteral("&&"));
}

void setPlainText(QAbstractButton& button, const QString& text) {
    button.setText(text);
    button.setShortcut({});
    button.setAccessibleName(text.contains(u'&') ? text : QString());
}

}  // namespace mc::widgets
