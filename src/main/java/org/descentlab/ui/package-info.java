/**
 * The window. Five ways through it, each from the one who begins to those who show it:
 *
 * <ul>
 *   <li>A slider: {@code NumberControl}, one of the row that {@code SettingsGrid} makes for each
 *       field of the optimizer's entry; {@code SettingsPanel}, or in a lecture {@code LegendStrip},
 *       has the grid of the selected run; {@code RunsAtWork} steers a network under way, whose
 *       history goes on, and else asks {@code Session}, which makes another experiment of it.
 *   <li>Another experiment: {@code Conductor} hears of it from {@code Session}; its {@code
 *       Requests} hand it to the {@code Trainer}. What that {@code Recorded} the conductor takes up
 *       in a later frame, and {@code MainView} shows it: to the panels, which are refreshed, and by
 *       {@code PictureArea}, which finds a place for each picture, and {@code Pictures} to the
 *       views: {@code PlaneGrid} to a {@code PlaneView} for each problem, whose {@code PlanePaths}
 *       are drawn anew, and to the others, as the {@code CurveView} of the losses.
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
