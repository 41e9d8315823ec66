/*M!999999\- enable the sandbox mode */ 
-- MariaDB dump 10.19-11.4.2-MariaDB
/*!40101 SET @saved_cs_client     = @@character_set_client */;
CREATE TABLE `processes` (
  `id` int(10) unsigned NOT NULL AUTO_INCREMENT,
  `name` varchar(255) NOT NULL,
  `description` longtext DEFAULT NULL,
  `deleted_at` timestamp NULL DEFAULT NULL,
  PRIMARY KEY (`id`)
) ENGINE=InnoDB;
INSERT INTO `processes` VALUES (1,'Urgences','Accueil\net tri',NULL),(2,'Ancien processus',NULL,'2024-01-31 10:00:00');
CREATE TABLE `activities` (
  `id` int, `name` varchar(255), `recovery_time_objective` int, `maximum_tolerable_downtime` int,
  `recovery_point_objective` int, `maximum_tolerable_data_loss` int, `deleted_at` timestamp NULL
);
INSERT INTO `activities` VALUES (1,'Tri',120,240,60,90,NULL),(2,'Facturation',0,NULL,0,1440,NULL),(3,'Bureau des entrées',-5,10,NULL,NULL,NULL);
CREATE TABLE `applications` (
  `id` int, `name` varchar(255), `rto` int, `rpo` int, `entity_resp_id` int, `deleted_at` timestamp NULL
);
INSERT INTO `applications` VALUES (1,'DPI',240,60,1,NULL),(2,'LIS',0,0,NULL,NULL),(3,'Vieux DPI',30,30,1,'2023-05-05 00:00:00');
CREATE TABLE `databases` (`id` int, `name` varchar(255), `deleted_at` timestamp NULL);
INSERT INTO `databases` VALUES (1,'ORA-DPI',NULL);
CREATE TABLE `logical_servers` (`id` int, `name` varchar(255), `domain_id` int, `deleted_at` timestamp NULL);
INSERT INTO `logical_servers` VALUES (1,'srv-dpi',1,NULL),(2,'srv-lis',NULL,NULL),(3,'srv-bd',1,NULL);
CREATE TABLE `physical_servers` (`id` int, `name` varchar(255), `bay_id` int, `building_id` int, `site_id` int, `deleted_at` timestamp NULL);
INSERT INTO `physical_servers` VALUES (1,'hote-1',1,2,1,NULL),(2,'hote-2',2,2,1,NULL),(3,'hote-3',NULL,1,1,NULL);
CREATE TABLE `clusters` (`id` int, `name` varchar(255), `deleted_at` timestamp NULL);
INSERT INTO `clusters` VALUES (1,'Grappe',NULL);
CREATE TABLE `storage_devices` (`id` int, `name` varchar(255), `bay_id` int, `building_id` int, `site_id` int, `deleted_at` timestamp NULL);
INSERT INTO `storage_devices` VALUES (1,'Robot de bandes',1,NULL,NULL,NULL),(2,'Baie SAN',1,NULL,NULL,NULL);
CREATE TABLE `domaine_ads` (`id` int, `name` varchar(255), `deleted_at` timestamp NULL);
INSERT INTO `domaine_ads` VALUES (1,'ch.local',NULL);
CREATE TABLE `entities` (`id` int, `name` varchar(255), `deleted_at` timestamp NULL);
INSERT INTO `entities` VALUES (1,'Éditeur du DPI',NULL),(2,'Mairie',NULL);
CREATE TABLE `bays` (`id` int, `name` varchar(255), `room_id` int, `deleted_at` timestamp NULL);
INSERT INTO `bays` VALUES (1,'Baie 1',1,NULL),(2,'Baie 2',NULL,NULL);
CREATE TABLE `buildings` (`id` int, `name` varchar(255), `site_id` int, `building_id` int, `deleted_at` timestamp NULL);
INSERT INTO `buildings` VALUES (1,'Salle A',1,2,NULL),(2,'Bâtiment B',1,NULL,NULL);
CREATE TABLE `sites` (`id` int, `name` varchar(255), `deleted_at` timestamp NULL);
INSERT INTO `sites` VALUES (1,'Site principal',NULL);
CREATE TABLE `application_process` (`application_id` int, `process_id` int);
INSERT INTO `application_process` VALUES (1,1),(2,2),(3,1);
CREATE TABLE `activity_process` (`activity_id` int, `process_id` int);
INSERT INTO `activity_process` VALUES (1,1),(2,1);
CREATE TABLE `activity_application` (`application_id` int, `activity_id` int);
INSERT INTO `activity_application` VALUES (2,1),(1,2),(1,2);
CREATE TABLE `application_logical_server` (`logical_server_id` int, `application_id` int);
INSERT INTO `application_logical_server` VALUES (1,1),(2,2),(9,2);
CREATE TABLE `application_physical_server` (`application_id` int, `physical_server_id` int);
INSERT INTO `application_physical_server` VALUES (2,3);
CREATE TABLE `application_database` (`application_id` int, `database_id` int);
INSERT INTO `application_database` VALUES (1,1);
CREATE TABLE `database_logical_server` (`database_id` int, `logical_server_id` int);
INSERT INTO `database_logical_server` VALUES (1,3);
CREATE TABLE `logical_server_physical_server` (`logical_server_id` int, `physical_server_id` int);
INSERT INTO `logical_server_physical_server` VALUES (2,3),(2,1);
CREATE TABLE `cluster_logical_server` (`cluster_id` int, `logical_server_id` int);
INSERT INTO `cluster_logical_server` VALUES (1,1),(1,3);
CREATE TABLE `cluster_physical_server` (`cluster_id` int, `physical_server_id` int);
INSERT INTO `cluster_physical_server` VALUES (1,1),(1,2);
CREATE TABLE `backups` (`id` int, `backup_frequency` int, `backup_cycle` int, `backup_retention` int, `deleted_at` timestamp NULL);
INSERT INTO `backups` VALUES (1,2,1,30,NULL),(2,4,1,0,NULL),(3,9,1,7,NULL),(4,1,1,1,'2025-01-01 00:00:00'),(5,1,1,1,NULL),(6,3,1,365,NULL);
CREATE TABLE `backup_logical_server` (`backup_id` int, `logical_server_id` int);
INSERT INTO `backup_logical_server` VALUES (1,1),(2,3),(3,2),(4,1),(7,1),(6,1);
CREATE TABLE `backup_storage_device` (`backup_id` int, `storage_device_id` int);
INSERT INTO `backup_storage_device` VALUES (1,1),(2,1),(3,1),(4,1),(6,1);
CREATE TABLE `application_flows` (`id` int, `name` varchar(255), `application_source_id` int, `application_dest_id` int);
INSERT INTO `application_flows` VALUES (1,'HPRIM',2,1);
CREATE TABLE `physical_links` (`id` int, `physical_server_src_id` int, `physical_switch_dest_id` int);
INSERT INTO `physical_links` VALUES (1,1,1),(2,2,1);
CREATE TABLE `users` (`id` int, `password` varchar(255));
INSERT INTO `users` VALUES (1,'secret');
-- Dump completed
