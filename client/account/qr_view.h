#pragma once

#include <QImage>
#include <QWidget>

namespace mc::account {

/// The QR code of a text (ISO/IEC 18004, error correction M), dark on white with its quiet zone in both themes, since not
/// every camera reads it the other way round. A null image when the text is too
/// long, or paper() is not there.
QImage qrImage(const QString& text);

/// Shows one, as large as whole pixels a module allow.
class QrView : public QWidget {
    Q_OBJECT
public:
    static constexpr int kSide = 208;

    explicit QrView(const QString& text, QWidget* parent = nullptr);

    QSize sizeHint() const override { return {kSide, kSide}; }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QImage m_image;  ///< A pixel a module.
};

}  // namespace mc::account
