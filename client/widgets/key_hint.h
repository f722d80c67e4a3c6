#pragma once

#include <QStringList>
#include <QWidget>

namespace mc::widgets {

/// Key caps and what they do, in one line: "A approve". It tells; it binds nothing.
class KeyHint : public QWidget {
    Q_OBJECT

public:
    KeyHint(QStringList keys, QString words, QWidget* parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QStringList m_keys;
    QString m_words;
};

}  // namespace mc::widgets
