#pragma once

#include "account/photo_controller.h"
#include "widgets/dialog.h"

namespace mc::widgets {
class Label;
}

namespace mc::account {

class CropView;

/// Which part of a picture becomes the photo. Closes once the server has it. Object names: cropView, photoSmaller,
/// photoLarger, usePhoto, photoError.
class PhotoDialog : public widgets::Dialog {
    Q_OBJECT
public:
    PhotoDialog(PhotoController& controller, const QImage& picture, QWidget* over);

private:
    void build(const QImage& picture);
    void bind();
    void send();
    void follow();

    PhotoController& m_controller;
    CropView* m_view = nullptr;
    widgets::Button* m_smaller = nullptr;
    widgets::Button* m_larger = nullptr;
    widgets::Label* m_words = nullptr;
    widgets::Button* m_use = nullptr;
};

}  // namespace mc::account
