/**
 * The window. Four ways through it, each from the one who begins to those who show it:
 *
 * <ul>
 *   <li>A slider: {@code NumberControl}, {@code RunsAtWork} (at once into a network under way,
 *       else) {@code Session}, which makes another experiment of it; {@code Conductor} hands that
 *       to the {@code Trainer}, takes up what was {@code Recorded} in a later frame, and {@code
 *       MainView}, {@code PictureArea} and {@code Pictures} pass it to every view.
 *   <li>Time: {@code FrameClock}, {@code Conductor}, which moves the {@code Playhead}, and the same
 *       way to the views, once a frame.
 *   <li>A picture: a {@code PictureView} asks the {@code Worker} for its ground and draws above it
 *       what moves. What others put into a plane is a {@code PlaneMark}, which {@code PlaneGrid}
 *       brings to the plane of its run.
 *   <li>An edit: {@code Session} keeps the experiment, and to it listen {@code Conductor}, {@code
 *       Undoing}, {@code WindowMemory} and the panels.
 * </ul>
 */
@NullMarked
package org.descentlab.ui;

import org.jspecify.annotations.NullMarked;
